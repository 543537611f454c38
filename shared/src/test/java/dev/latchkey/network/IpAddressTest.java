package dev.latchkey.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.account.InvalidValueException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, 0.0.0.0",
    "192.0.2.255, 192.0.2.255",
    "::1, 0:0:0:0:0:0:0:1",
    "::, 0:0:0:0:0:0:0:0",
    "2001:DB8::a, 2001:db8:0:0:0:0:0:a",
    "::ffff:192.0.2.1, 192.0.2.1",
    "::ffff:c000:201, 192.0.2.1",
  })
  void anAddressHasOneSpelling(String text, String shown) {
    assertThat(IpAddress.parse(text)).hasToString(shown);
    assertThat(IpAddress.parse(shown)).isEqualTo(IpAddress.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "localhost",
        "example.com",
        "1",
        "1.2.3",
        "1.2.3.4.",
        "1.2.3.4.5",
        "256.0.0.1",
        "01.2.3.4",
        "0x7f.0.0.1",
        "2130706433",
        "1.2.3.4:80",
        "[::1]",
        ":",
        ":::",
        "fe80::1%eth0",
        "12345::",
        "1:2:3:4:5:6:7:8:9",
        "::1 ",
        "unknown",
        "bad:host",
        "dead.beef:cafe",
        "\u0661.2.3.4"
      })
  void whatIsNoAddressIsRefused(String text) {
    assertThatThrownBy(() -> IpAddress.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @Property
  void anyTextOfTheRightLettersIsReadOrRefused(
      @ForAll
          @StringLength(max = 50)
          @CharRange(from = '0', to = ':')
          @CharRange(from = 'a', to = 'f')
          @CharRange(from = '.', to = '.')
          String text) {
    try {
      assertThat(IpAddress.parse(IpAddress.parse(text).toString()))
          .isEqualTo(IpAddress.parse(text));
    } catch (InvalidValueException e) {
      assertThat(e.rule()).isNotBlank();
    }
  }

  @Test
  void aClientOfTheOldInternetIsItsAddress() {
    assertThat(IpAddress.parse("192.0.2.1").clientNetwork()).hasToString("192.0.2.1/32");
    assertThat(IpAddress.parse("::ffff:192.0.2.1").clientNetwork()).hasToString("192.0.2.1/32");
  }

  @Test
  void aClientOfTheNewInternetIsItsSlash64() {
    assertThat(IpAddress.parse("2001:db8:1:2:3:4:5:6").clientNetwork())
        .isEqualTo(IpAddress.parse("2001:db8:1:2:ffff::").clientNetwork())
        .isNotEqualTo(IpAddress.parse("2001:db8:1:3::").clientNetwork())
        .hasToString("2001:db8:1:2:0:0:0:0/64");
  }
}
