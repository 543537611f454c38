package dev.latchkey.account;

import static dev.latchkey.account.PasswordPolicy.Violation.TOO_LONG;
import static dev.latchkey.account.PasswordPolicy.Violation.TOO_SHORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
  private static final PasswordPolicy POLICY = new PasswordPolicy(15, 64);

  @Test
  void theDefaultIsEightToTwoHundredAndFiftySix() {
    assertThat(PasswordPolicy.DEFAULT).isEqualTo(new PasswordPolicy(8, 256));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", " ", "\u00E4", "a\u0308", "\uD83D\uDE00"})
  void theLeastAndTheMostAreCountedInCharacters(String character) {
    assertThat(POLICY.violation(Password.parse(character.repeat(14)))).contains(TOO_SHORT);
    assertThat(POLICY.violation(Password.parse(character.repeat(15)))).isEmpty();
    assertThat(POLICY.violation(Password.parse(character.repeat(64)))).isEmpty();
    assertThat(POLICY.violation(Password.parse(character.repeat(65)))).contains(TOO_LONG);
  }

  @Test
  void theRuleSaysTheLimit() {
    assertThat(POLICY.rule(TOO_SHORT)).isEqualTo("must have at least 15 characters");
    assertThat(POLICY.rule(TOO_LONG)).isEqualTo("must have at most 64 characters");
  }

  @ParameterizedTest
  @CsvSource({"1, 64", "64, 64", "1, 1024", "64, 1024"})
  void limitsWithinTheirLimitsAreAccepted(int minLength, int maxLength) {
    assertThatCode(() -> new PasswordPolicy(minLength, maxLength)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"0, 64", "-1, 64", "65, 65", "8, 63", "8, 1025", "8, 0"})
  void otherLimitsAreRefused(int minLength, int maxLength) {
    assertThatIllegalArgumentException().isThrownBy(() -> new PasswordPolicy(minLength, maxLength));
  }
}
