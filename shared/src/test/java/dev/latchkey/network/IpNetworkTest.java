package dev.latchkey.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.account.InvalidValueException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpNetworkTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.255.255, true",
    "10.0.0.0/8, 11.0.0.0, false",
    "10.1.2.0/23, 10.1.3.4, true",
    "10.1.2.0/23, 10.1.4.0, false",
    "0.0.0.0/0, 203.0.113.9, true",
    "192.0.2.1, 192.0.2.1, true",
    "192.0.2.1, 192.0.2.2, false",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false",
    "::/0, 192.0.2.1, false",
    "0.0.0.0/0, 2001:db8::1, false",
    "127.0.0.0/8, ::ffff:127.0.0.1, true",
  })
  void anAddressIsInANetworkOrNot(String network, String address, boolean inside) {
    assertThat(IpNetwork.parse(network).contains(IpAddress.parse(address))).isEqualTo(inside);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/8",
        "10.0.0.0/",
        "10.0.0.0/33",
        "10.0.0.1/8",
        "10.0.0.0/08",
        "10.0.0.0/-1",
        "10.0.0.0/8/8",
        "10.0.0.0/255.0.0.0",
        "2001:db8::/129",
        "example.com/8",
        "::/999"
      })
  void whatIsNoNetworkIsRefused(String text) {
    assertThatThrownBy(() -> IpNetwork.parse(text)).isInstanceOf(InvalidValueException.class);
  }
}
