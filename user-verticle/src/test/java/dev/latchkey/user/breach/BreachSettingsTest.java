package dev.latchkey.user.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreachSettingsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        BreachSettings.HAVE_I_BEEN_PWNED,
        "https://pwned.example",
        "https://pwned.example:8443/a/range/",
        "http://localhost/range",
        "http://127.0.0.1:8099/range/",
        "http://[::1]/range"
      })
  void anAddressThatTellsNobodyElseIsAccepted(String url) {
    assertThat(BreachSettings.parse(url).rangeUrl("5BAA6"))
        .startsWith(url.replaceFirst("/$", ""))
        .endsWith("/5BAA6")
        .doesNotContain("//5BAA6");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pwned.example",
        "http://pwned.example/range",
        "http://127.0.0.1.example/range",
        "http://localhost.example/range",
        "ftp://localhost/range",
        "https:///range",
        "https://pwned.example/range?key=1",
        "https://pwned.example/range#x",
        "https://user:secret@pwned.example/range",
        "https://pwned example"
      })
  void anyOtherIsRefused(String url) {
    assertThatIllegalArgumentException().isThrownBy(() -> BreachSettings.parse(url));
  }
}
