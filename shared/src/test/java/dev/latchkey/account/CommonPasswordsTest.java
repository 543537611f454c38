package dev.latchkey.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {
  private static final CommonPasswords COMMON = CommonPasswords.load();

  @Test
  void thereAreTwoHundredThousandInLessThanTwoMebibytes() {
    assertThat(COMMON.size()).isEqualTo(200_000);
    assertThat(COMMON.bytes()).isLessThan(2 << 20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456",
        "password",
        "Password",
        "qwertyuiop",
        "TRUSTNO1",
        "iloveyou",
        "letmein",
        "1q2w3e4r",
        "correcthorsebatterystaple",
        "p@ssw0rd"
      })
  void whatIsGuessedFirstIsThereInAnyCase(String password) {
    assertThat(COMMON.contains(Password.parse(password))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("sample")
  void everyHundredthWordOfTheListsIsFound(String word) {
    assertThat(COMMON.contains(Password.parse(word))).isTrue();
    assertThat(COMMON.contains(Password.parse(word.toUpperCase(Locale.ROOT)))).isTrue();
  }

  @Test
  void ofAMillionRandomPasswordsNoneIsTakenForACommonOne() {
    Random random = new Random(1);

    assertThat(IntStream.range(0, 1_000_000).mapToObj(i -> randomPassword(random)))
        .noneMatch(COMMON::contains);
  }

  /** Measured at 0.2 µs; the bound leaves room for a machine that is busy with other things. */
  @Test
  void lookingUpTakesLessThanAMicrosecond() {
    List<Password> passwords =
        Stream.concat(sample(), Stream.of("anemone sextant", "8305176294"))
            .map(Password::parse)
            .toList();
    long best = Long.MAX_VALUE;
    int found = 0;
    for (int round = 0; round < 50; round++) {
      long began = System.nanoTime();
      for (Password password : passwords) {
        found += COMMON.contains(password) ? 1 : 0;
      }
      best = Math.min(best, System.nanoTime() - began);
    }

    assertThat(found).isEqualTo(50 * (passwords.size() - 2));
    assertThat(best / passwords.size()).isLessThan(1_000);
  }

  private static Password randomPassword(Random random) {
    return Password.parse(Long.toString(random.nextLong() >>> 1, 36));
  }

  static Stream<String> sample() {
    try (InputStream file =
        CommonPasswordsTest.class.getResourceAsStream("common-passwords-sample.txt")) {
      String words =
          new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return words.lines();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
