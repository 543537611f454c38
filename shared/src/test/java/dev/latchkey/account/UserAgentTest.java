package dev.latchkey.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserAgentTest {
  @Test
  void whatBrowsersSendIsKeptAsItIs() {
    String firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

    assertThat(UserAgent.cleaned(firefox))
        .hasValueSatisfying(a -> assertThat(a).hasToString(firefox));
  }

  @Test
  void lineBreaksAndColoursDoNotReachWhoReadsIt() {
    assertThat(UserAgent.cleaned("curl\r\n8 \u001b[31mred\u202e "))
        .contains(UserAgent.parse("curl 8  [31mred"));
  }

  @Test
  void aLongOneIsCut() {
    assertThat(UserAgent.cleaned("x".repeat(100_000)).orElseThrow().value()).hasSize(256);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\t", "\u00e4\u00f6"})
  void whatHasNothingToShowIsNone(String header) {
    assertThat(UserAgent.cleaned(header)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\nb", "\u00e4", "a\u0000"})
  void whatIsNotCleanIsRefusedElsewhere(String text) {
    assertThatThrownBy(() -> UserAgent.parse(text)).isInstanceOf(InvalidValueException.class);
  }
}
