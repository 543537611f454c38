package dev.latchkey.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "1000, 1", "1001, 2", "900000, 900", "-5, 1"})
  void theTimeIsRoundedUpToWholeSeconds(long millis, long seconds) {
    FailureException failure =
        FailureException.retryAfter(Failure.OVERLOADED, Duration.ofMillis(millis));

    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(seconds));
    assertThat(failure).hasMessageEndingWith("; try again in " + seconds + " s");
  }

  @ParameterizedTest
  @EnumSource(Failure.class)
  void aFailureThatSaysNoTimeHasNone(Failure failure) {
    assertThat(new FailureException(failure).retryAfter()).isEmpty();
  }

  @Test
  void theTimeStandsWhereTheSentenceIsVague() {
    assertThat(FailureException.retryAfter(Failure.UNAVAILABLE, Duration.ofSeconds(3)))
        .hasMessage("The service cannot be reached at the moment; try again in 3 s");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "try again in 0 s",
        "try again in -1 s",
        "try again in 12345678 s",
        "try again in 99999999999999999999 s",
        "try again in 1.5 s",
        "try again in 5 s, or not",
        "retry again in 5 m",
        "try again in \u0665 s"
      })
  void anotherEndingIsNoTime(String message) {
    assertThat(new FailureException(Failure.OVERLOADED, message).retryAfter()).isEmpty();
  }
}
