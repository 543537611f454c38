package dev.latchkey.user.guessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessingSettingsTest {
  private static final GuessingSettings SETTINGS = GuessingSettings.DEFAULT;

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 0",
    "5, 0",
    "6, 1",
    "7, 2",
    "8, 4",
    "10, 16",
    "15, 512",
    "16, 900",
    "100, 900",
    "101, 900"
  })
  void theDelayDoublesUpToTheLongest(int failures, int seconds) {
    assertThat(SETTINGS.delayAfter(failures, 5)).hasSeconds(seconds);
  }

  @Property
  void theDelayIsNeverShorterThanBeforeNorLongerThanTheLongest(
      @ForAll @IntRange(max = 1_000_000) int failures, @ForAll @IntRange(max = 100) int free) {
    assertThat(SETTINGS.delayAfter(failures + 1, free))
        .isGreaterThanOrEqualTo(SETTINGS.delayAfter(failures, free))
        .isLessThanOrEqualTo(SETTINGS.longestDelay());
  }

  @Test
  void aBotnetNeedsMoreThanSeventeenHoursForTheLastGuess() {
    Duration all =
        IntStream.range(0, SETTINGS.lockAt())
            .mapToObj(failures -> SETTINGS.delayAfter(failures, SETTINGS.freeFailuresElsewhere()))
            .reduce(Duration.ZERO, Duration::plus);

    assertThat(all).isBetween(Duration.ofHours(17), Duration.ofHours(18));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 20, 1000, 900000, 100, 90",
    "5, -1, 1000, 900000, 100, 90",
    "5, 20, 0, 900000, 100, 90",
    "5, 20, 1000, 999, 100, 90",
    "5, 20, 1000, 900000, 0, 90",
    "5, 20, 1000, 900000, 101, 90",
    "5, 20, 1000, 900000, 100, 0",
  })
  void aNumberOutsideItsLimitsIsRefused(
      int free, int elsewhere, long first, long longest, int lockAt, long days) {
    assertThatThrownBy(
            () ->
                new GuessingSettings(
                    true,
                    free,
                    elsewhere,
                    Duration.ofMillis(first),
                    Duration.ofMillis(longest),
                    lockAt,
                    Duration.ofDays(days)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
