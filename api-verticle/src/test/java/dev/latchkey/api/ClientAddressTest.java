package dev.latchkey.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.api.fixture.Api;
import dev.latchkey.api.fixture.Call;
import dev.latchkey.api.fixture.Samples;
import dev.latchkey.api.http.client.ForwardedHeader;
import dev.latchkey.api.http.client.ProxySettings;
import dev.latchkey.contract.Operation;
import dev.latchkey.network.IpNetwork;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a log-in is said to come from, through proxies and in spite of forged headers. */
class ClientAddressTest {
  private static final String PEER = "127.0.0.1";

  private static final Api direct = new Api();
  private static final Api proxied = behindProxies(ForwardedHeader.X_FORWARDED_FOR);
  private static final Api standard = behindProxies(ForwardedHeader.FORWARDED);

  private static Api behindProxies(ForwardedHeader header) {
    List<IpNetwork> proxies =
        List.of(
            IpNetwork.parse("127.0.0.0/8"),
            IpNetwork.parse("10.0.0.0/8"),
            IpNetwork.parse("2001:db8:aaaa::/48"));
    return Api.with(settings -> settings.withProxies(new ProxySettings(proxies, header)));
  }

  @BeforeAll
  @BeforeContainer
  static void start() {
    List.of(direct, proxied, standard).forEach(api -> api.beforeAll(null));
  }

  @AfterAll
  @AfterContainer
  static void stop() {
    List.of(direct, proxied, standard).forEach(api -> api.afterAll(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP", "True-Client-IP", "Client-IP"})
  void fromWhoIsNoProxyNoHeaderHasAnEffect(String header) {
    assertThat(client(direct, header, "192.0.2.1")).isEqualTo(PEER);
    assertThat(client(direct, header, "for=192.0.2.1")).isEqualTo(PEER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "192.0.2.1|192.0.2.1",
        "192.0.2.1:4711|192.0.2.1",
        "2001:db8::1|2001:db8:0:0:0:0:0:1",
        "[2001:db8::1]|2001:db8:0:0:0:0:0:1",
        "[2001:db8::1]:4711|2001:db8:0:0:0:0:0:1",
        "::ffff:192.0.2.1|192.0.2.1",
        "198.51.100.66, 192.0.2.1|192.0.2.1",
        "198.51.100.66,192.0.2.1, 10.1.2.3|192.0.2.1",
        "192.0.2.1, 10.1.2.3, 2001:db8:aaaa::9|192.0.2.1",
        "10.1.2.3|10.1.2.3",
      })
  void aProxysPeerIsTheClientAndWhatIsFurtherLeftIsHearsay(String header, String client) {
    assertThat(client(proxied, "X-Forwarded-For", header)).isEqualTo(client);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for=192.0.2.1|192.0.2.1",
        "For=192.0.2.1;proto=https;by=10.0.0.1|192.0.2.1",
        "proto=https; for=192.0.2.1 ; host=\"a.example\"|192.0.2.1",
        "for=\"192.0.2.1:4711\"|192.0.2.1",
        "for=\"[2001:db8::1]:4711\"|2001:db8:0:0:0:0:0:1",
        "for=\"[2001:db8::1]:_port\"|2001:db8:0:0:0:0:0:1",
        "for=198.51.100.66, for=192.0.2.1|192.0.2.1",
        "for=192.0.2.1, for=10.1.2.3|192.0.2.1",
      })
  void theStandardsHeaderIsReadAlike(String header, String client) {
    assertThat(client(standard, "Forwarded", header)).isEqualTo(client);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unknown",
        "_hidden",
        "localhost",
        "example.com",
        "",
        ",",
        "192.0.2.1, ",
        "192.0.2.1, unknown",
        "192.0.2.1, garbage, 10.1.2.3",
        "192.0.2.999",
        "192.0.2.1.",
        "[192.0.2.1",
        "192.0.2.1]",
        "192.0.2.1:4711:1",
        "0x7f.1",
        "fe80::1%eth0",
        "'192.0.2.1'",
        "\"192.0.2.1\"",
        "192.0.2.1;",
        "for=192.0.2.1"
      })
  void whatIsNoAddressIsTheLastProxyThatIsKnown(String header) {
    assertThat(client(proxied, "X-Forwarded-For", header)).isIn(PEER, "10.1.2.3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.0.2.1",
        "by=192.0.2.1",
        "for=",
        "for",
        "for=unknown",
        "for=_hidden",
        "for=192.0.2.1;for=192.0.2.1",
        "for=\"192.0.2.1",
        "for=192.0.2.1\"",
        "for=192.0.2.1;x",
        "for=192.0.2.1;",
        "for=\"192.0.2.1\\\"\"",
        "for=192.0.2.1, for=unknown"
      })
  void aStandardsHeaderThatIsBrokenIsTheProxy(String header) {
    assertThat(client(standard, "Forwarded", header)).isEqualTo(PEER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for=203.0.113.7;x=\"",
        "for=203.0.113.7;x=\"a",
        "for=\"203.0.113.7",
        "for=203.0.113.7;by=\"\\",
        "for=203.0.113.7",
      })
  void aClientCanNotSwallowWhatTheProxyAdds(String forged) {
    assertThat(client(standard, "Forwarded", forged + ", for=192.0.2.1")).isEqualTo("192.0.2.1");
    assertThat(client(standard, "Forwarded", forged + ", for=\"[2001:db8::1]:80\""))
        .isEqualTo("2001:db8:0:0:0:0:0:1");
  }

  @Test
  void aHeaderThatTheProxyAddsAsALineOfItsOwnGoesBeforeTheClients() {
    Call call =
        proxied
            .post("/login")
            .header("X-Forwarded-For", "198.51.100.66")
            .header("X-Forwarded-For", "192.0.2.1");

    assertThat(client(proxied, call)).isEqualTo("192.0.2.1");
  }

  @Test
  void theOtherHeaderIsTheClientsAndHasNoEffect() {
    assertThat(client(proxied, "Forwarded", "for=192.0.2.1")).isEqualTo(PEER);
    assertThat(client(standard, "X-Forwarded-For", "192.0.2.1")).isEqualTo(PEER);
  }

  @Test
  void withoutTheHeaderTheProxyIsTheClient() {
    assertThat(client(proxied, proxied.post("/login"))).isEqualTo(PEER);
  }

  @Property(tries = 200)
  void whateverAClientWritesTheProxyHasTheLastWord(@ForAll String forged) {
    String printable = forged.replaceAll("[^\\x21-\\x7e]", "x");

    assertThat(client(proxied, "X-Forwarded-For", printable + ", 192.0.2.1"))
        .isEqualTo("192.0.2.1");
    assertThat(client(standard, "Forwarded", printable + ", for=192.0.2.1")).isEqualTo("192.0.2.1");
  }

  private static String client(Api api, String header, String value) {
    return client(api, api.post("/login").header(header, value));
  }

  private static String client(Api api, Call call) {
    assertThat(call.json(Samples.logIn()).send().status()).isEqualTo(200);
    return api.users().received(Operation.LOG_IN).getString("client");
  }
}
