package dev.latchkey.contract;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTest {
  /** Whoever must change this test is about to break somebody else's verticle. */
  @Test
  void codesNeverChange() {
    Map<String, Integer> codes =
        Arrays.stream(Failure.values()).collect(toMap(Failure::name, Failure::code));

    assertThat(codes)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                entry("INVALID_REQUEST", 1001),
                entry("PASSWORD_TOO_SHORT", 1002),
                entry("PASSWORD_TOO_LONG", 1003),
                entry("PASSWORD_TOO_COMMON", 1004),
                entry("PASSWORD_HAS_CONTEXT", 1005),
                entry("PASSWORD_BREACHED", 1006),
                entry("EMAIL_TAKEN", 1101),
                entry("WRONG_CREDENTIALS", 1201),
                entry("TOO_MANY_ATTEMPTS", 1202),
                entry("INVALID_REFRESH_TOKEN", 1203),
                entry("USER_NOT_FOUND", 1301),
                entry("SESSION_NOT_FOUND", 1302),
                entry("KEY_NOT_FOUND", 1401),
                entry("OVERLOADED", 1901),
                entry("UNAVAILABLE", 1902),
                entry("INTERNAL", 1999)));
  }

  @Test
  void everyFailureHasACodeOfItsOwn() {
    assertThat(Failure.values()).extracting(Failure::code).doesNotHaveDuplicates();
    assertThat(Failure.values()).allMatch(failure -> Failure.of(failure.code()).get() == failure);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1000, 1007, 2000, 404, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void aCodeOfSomebodyElseIsNoFailureOfOurs(int code) {
    assertThat(Failure.of(code)).isEmpty();
  }

  @Test
  void everyFailureSaysASentence() {
    assertThat(Failure.values())
        .allMatch(failure -> new FailureException(failure).getMessage().endsWith("."));
  }
}
