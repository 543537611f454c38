package dev.latchkey.user.password.argon2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeppersTest {
  private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);

  @Test
  void theFirstIsForNewHashesAndAllAreFound() {
    Peppers peppers = Peppers.parse("b:" + SECRET + "\r\n\r\n a: " + SECRET + "\n");

    assertThat(peppers.currentId()).contains("b");
    assertThat(peppers.find("a")).contains(new byte[32]);
    assertThat(peppers.find("c")).isEmpty();
  }

  @Test
  void commasSeparateAsLinesDo() {
    assertThat(Peppers.parse("b:" + SECRET + ",a:" + SECRET)).hasToString("Peppers[b, a]");
  }

  @Test
  void emptyTextIsNoPepper() {
    assertThat(Peppers.parse("").currentId()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AAAAAAAAAAAAAAAAAAAAAA==",
        "much-too-long:AAAAAAAAAAAAAAAAAAAAAA==",
        ":AAAAAAAAAAAAAAAAAAAAAA==",
        "short:AAAA",
        "text:hunter2",
        "a:AAAAAAAAAAAAAAAAAAAAAA==\na:AAAAAAAAAAAAAAAAAAAAAA==",
      })
  void anythingElseIsRefusedWithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> Peppers.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("must")
        .hasMessageNotContaining("AAAA")
        .hasMessageNotContaining("hunter2");
  }
}
