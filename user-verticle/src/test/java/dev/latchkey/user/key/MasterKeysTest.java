package dev.latchkey.user.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeysTest {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String old = MasterKey.generate(RANDOM);
  private final String young = MasterKey.generate(RANDOM);

  private static MasterKeys keys(String text) {
    return MasterKeys.parse(text, RANDOM);
  }

  @Test
  void allDecryptAndTheFirstEncrypts() throws GeneralSecurityException {
    String underOld = keys(old).encrypt(new byte[] {7}, "kid");

    MasterKeys both = keys(young + "\n" + old + "\n");

    assertThat(both.decrypt(underOld, "kid")).containsExactly(7);
    assertThat(both.isUnderFirst(underOld, "kid")).isFalse();
    String underYoung = both.encrypt(new byte[] {7}, "kid");
    assertThat(both.isUnderFirst(underYoung, "kid")).isTrue();
    assertThat(keys(young).decrypt(underYoung, "kid")).containsExactly(7);
    assertThatThrownBy(() -> keys(old).decrypt(underYoung, "kid"))
        .isInstanceOf(AEADBadTagException.class);
  }

  @Test
  void theyMayBeSeparatedByCommas() throws GeneralSecurityException {
    String underOld = keys(old).encrypt(new byte[] {7}, "kid");

    assertThat(keys(young + ", " + old).decrypt(underOld, "kid")).containsExactly(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", ",", "short"})
  void oneThatIsNoneIsRefused(String text) {
    assertThatThrownBy(() -> keys(text)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> keys(old + "\n" + text + "," + text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theyDoNotShow() {
    assertThat(keys(old)).hasToString("MasterKeys[redacted]");
  }
}
