package dev.latchkey.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionIdTest {
  private final SecureRandom random = new SecureRandom();

  @Test
  void isReadAsItIsWritten() {
    SessionId id = SessionId.random(random);

    assertThat(SessionId.parse(id.toString())).isEqualTo(id);
    assertThat(id.toString()).hasSize(22);
  }

  @Test
  void noTwoAreTheSame() {
    assertThat(SessionId.random(random)).isNotEqualTo(SessionId.random(random));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "AAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAB",
        "AAAAAAAAAAAAAAAAAAAA+A",
        "AAAAAAAAAAAAAAAAAAAAAA=="
      })
  void hasOneSpelling(String text) {
    assertThatThrownBy(() -> SessionId.parse(text)).isInstanceOf(InvalidValueException.class);
  }
}
