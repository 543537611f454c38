package dev.latchkey.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserId;
import dev.latchkey.api.fixture.Answer;
import dev.latchkey.api.fixture.Api;
import dev.latchkey.api.fixture.Samples;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.Operation;
import dev.latchkey.contract.RevocationEntry;
import dev.latchkey.contract.RevocationPage;
import dev.latchkey.revocation.Revocation;
import dev.latchkey.revocation.tracking.TrackingSettings;
import dev.latchkey.revocation.tracking.WhenStale;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What guarded routes make of revocations, and of not hearing of them. */
class RevokedTokensTest {
  private static final String SESSION = "AAAAAAAAAAAAAAAAAAAAAA";

  @RegisterExtension static final Api api = Api.with(api -> api.withRevocations(quick(false)));

  @RegisterExtension static final Api closed = Api.with(api -> api.withRevocations(quick(true)));

  private static TrackingSettings quick(boolean failClosed) {
    return new TrackingSettings(
        Duration.ofMillis(100),
        Duration.ofMillis(400),
        failClosed ? WhenStale.FAIL_CLOSED : WhenStale.FAIL_OPEN,
        1000);
  }

  private static String token(Api server) {
    return server
        .tokens()
        .signed(server.tokens().header(), server.tokens().claims().put("sid", SESSION));
  }

  private static Answer test(Api server, String token) {
    return server.get("/test").header("x-access-token", token).send();
  }

  @Test
  void aRevokedTokenIsAnInvalidOneFromThenOn() {
    String token = token(api);
    assertThat(test(api, token).status()).isEqualTo(200);

    publish(api, Revocation.ofSession(SessionId.parse(SESSION), Instant.now().plusSeconds(900)));

    until(() -> test(api, token).status() == 401);
    Answer refused = test(api, token);
    assertThat(refused.problem()).isEqualTo("invalid-token");
    assertThat(refused.header("WWW-Authenticate")).contains("invalid_token");
    assertThat(test(api, api.tokens().valid()).status()).isEqualTo(200);
  }

  @Test
  void whatIsInTheLogIsRefusedThoughNobodyHeardOfIt() {
    String token =
        api.tokens()
            .signed(
                api.tokens().header(),
                api.tokens().claims().put("sub", Samples.USER_ID.replace('8', '9')));
    UserId user = UserId.parse(Samples.USER_ID.replace('8', '9'));
    assertThat(test(api, token).status()).isEqualTo(200);

    api.users()
        .answers(
            Operation.LIST_REVOCATIONS,
            new RevocationPage(
                    List.of(
                        new RevocationEntry(
                            9, List.of(Revocation.ofUser(user, Instant.now(), Instant.MAX)))),
                    9,
                    false)
                .toJson());

    until(() -> test(api, token).status() == 401);
  }

  @Test
  void whoIsStaleAndOpenAcceptsAndIsNotReady() {
    api.users().fails(Operation.LIST_REVOCATIONS, Failure.UNAVAILABLE);

    until(() -> api.get("/health/ready").send().status() == 503);

    assertThat(test(api, api.tokens().valid()).status()).isEqualTo(200);
  }

  @Test
  void whoIsStaleAndClosedAnswersGuardedRoutesAlone503() {
    String token = token(closed);
    until(() -> test(closed, token).status() == 200);

    closed.users().fails(Operation.LIST_REVOCATIONS, Failure.UNAVAILABLE);

    until(() -> test(closed, token).status() == 503);
    assertThat(test(closed, token).problem()).isEqualTo("unavailable");
    assertThat(closed.get("/health/ready").send().status()).isEqualTo(503);
    assertThat(closed.get("/open").send().status()).isEqualTo(200);
    assertThat(test(closed, "nonsense").status()).isEqualTo(401);
  }

  private static void publish(Api server, Revocation revocation) {
    server
        .vertx()
        .eventBus()
        .publish(RevocationEntry.ADDRESS, new RevocationEntry(1, List.of(revocation)).toJson());
  }

  private static void until(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("not true within 10 s").isLessThan(end);
    }
  }
}
