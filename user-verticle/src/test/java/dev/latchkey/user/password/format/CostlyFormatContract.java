package dev.latchkey.user.password.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a format whose texts say how much a check costs keeps to on top. */
abstract class CostlyFormatContract extends PasswordFormatContract {
  /** A text of the highest cost that is accepted. */
  abstract String atTheLimit();

  /** Texts that cost more. */
  abstract List<String> overTheLimit();

  @ParameterizedTest
  @MethodSource("overTheLimit")
  void whatCostsTooMuchIsReadButMatchesNothing(String stored) {
    HashedPassword hash = read(stored);

    assertThat(hash.excess()).hasValueSatisfying(why -> assertThat(why).startsWith("asks for "));
    assertThat(hash.kind()).matches(KIND);
    assertThat(hash.matches(first().bytes())).isFalse();
  }

  @Test
  void whatCostsAsMuchAsIsAcceptedHasNoExcess() {
    HashedPassword hash = read(atTheLimit());

    assertThat(hash.excess()).isEmpty();
    assertThat(hash.memoryKib()).isBetween(0L, 128L * 1024);
  }
}
