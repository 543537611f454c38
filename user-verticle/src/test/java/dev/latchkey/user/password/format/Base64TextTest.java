package dev.latchkey.user.password.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base64TextTest {
  @Property
  void readsEachDialectWithAndWithoutPadding(@ForAll byte[] bytes) {
    String padded = Base64.getEncoder().encodeToString(bytes);
    String urlSafe = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    String passlib = padded.replace('+', '.').replace("=", "");

    assertThat(Base64Text.decode(padded)).hasValue(bytes);
    assertThat(Base64Text.decode(urlSafe)).hasValue(bytes);
    assertThat(Base64Text.decode(passlib)).hasValue(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "AB", "AAB", "AA=", "AAA==", "A===", "AA==AA==", "=", "AA A", "ä"})
  void whatIsNotWrittenAsBase64WritesItIsNotRead(String text) {
    assertThat(Base64Text.decode(text)).isEmpty();
  }
}
