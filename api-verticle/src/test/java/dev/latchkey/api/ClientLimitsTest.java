package dev.latchkey.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.api.fixture.Answer;
import dev.latchkey.api.fixture.Api;
import dev.latchkey.api.fixture.Samples;
import dev.latchkey.api.http.client.ForwardedHeader;
import dev.latchkey.api.http.client.ProxySettings;
import dev.latchkey.api.http.limit.LimitSettings;
import dev.latchkey.api.http.limit.Rate;
import dev.latchkey.contract.Operation;
import dev.latchkey.network.IpNetwork;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each test is another client. */
class ClientLimitsTest {
  private static final int ALLOWED = 3;
  private static final AtomicInteger CLIENTS = new AtomicInteger();

  @RegisterExtension
  static final Api api =
      Api.with(
          settings ->
              settings
                  .withProxies(
                      new ProxySettings(
                          List.of(IpNetwork.parse("127.0.0.1")), ForwardedHeader.X_FORWARDED_FOR))
                  .withLimits(new LimitSettings(hourly(), hourly(), hourly(), hourly())));

  private final String client = "198.51.100." + CLIENTS.incrementAndGet();

  private static Optional<Rate> hourly() {
    return Optional.of(Rate.parse(ALLOWED + "/1h"));
  }

  @Test
  void oneClientIsRefusedAndToldWhenToComeBack() {
    useUp(client);

    Answer refused = logIn(client);

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.problem()).isEqualTo("too-many-requests");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1190, 1200);
  }

  @Test
  void whatIsRefusedDoesNotReachTheUserVerticle() {
    useUp(client);
    api.users().reset(api.tokens());

    logIn(client);

    assertThat(api.users().received(Operation.LOG_IN)).isNull();
  }

  @Test
  void anotherClientIsServed() {
    useUp(client);

    assertThat(logIn("203.0.113.1").status()).isEqualTo(200);
  }

  @Test
  void addressesOfOneIpv6CustomerAreOneClient() {
    useUp("2001:db8:0:1::1");

    assertThat(logIn("2001:db8:0:1:ffff::2").status()).isEqualTo(429);
    assertThat(logIn("2001:db8:0:2::1").status()).isEqualTo(200);
  }

  @Test
  void anotherOperationIsCountedApart() {
    useUp(client);

    assertThat(signUp().status()).isEqualTo(201);
    signUp();
    signUp();
    assertThat(signUp().status()).isEqualTo(429);
    assertThat(changePassword().status()).isEqualTo(204);
  }

  @Test
  void refreshesAndLogOutsAreLimitedToo() {
    for (int i = 0; i < ALLOWED; i++) {
      assertThat(withRefreshToken("/token/refresh").status()).isEqualTo(200);
      assertThat(withRefreshToken("/logout").status()).isEqualTo(204);
    }

    assertThat(withRefreshToken("/token/refresh").status()).isEqualTo(429);
    assertThat(withRefreshToken("/logout").status()).isEqualTo(429);
  }

  private Answer withRefreshToken(String path) {
    return api.post(path).header("X-Forwarded-For", client).json(Samples.refresh()).send();
  }

  @Test
  void aRequestWithAWrongBodyCountsToo() {
    for (int i = 0; i < ALLOWED; i++) {
      api.post("/login").header("X-Forwarded-For", client).body("application/json", "{").send();
    }

    assertThat(logIn(client).status()).isEqualTo(429);
  }

  @Test
  void openRoutesAreNotLimited() {
    useUp(client);

    for (int i = 0; i < 2 * ALLOWED; i++) {
      assertThat(api.get("/open").header("X-Forwarded-For", client).send().status()).isEqualTo(200);
    }
  }

  private static void useUp(String client) {
    for (int i = 0; i < ALLOWED; i++) {
      assertThat(logIn(client).status()).isEqualTo(200);
    }
  }

  private static Answer logIn(String client) {
    return api.post("/login").header("X-Forwarded-For", client).json(Samples.logIn()).send();
  }

  private Answer signUp() {
    return api.post("/signup").header("X-Forwarded-For", client).json(Samples.signUp()).send();
  }

  private Answer changePassword() {
    return api.post("/me/password")
        .header("X-Forwarded-For", client)
        .token(api.tokens().valid())
        .json(Samples.changePassword())
        .send();
  }
}
