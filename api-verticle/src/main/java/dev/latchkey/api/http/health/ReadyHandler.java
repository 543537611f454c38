package dev.latchkey.api.http.health;

import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.revocation.tracking.RevocationTracking;
import dev.latchkey.token.TrackedKeys;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.healthchecks.CheckResult;
import io.vertx.ext.healthchecks.HealthChecks;
import io.vertx.ext.healthchecks.Status;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * {@code GET /health/ready}: whether requests can be served now. Checks {@code keys} (there is one
 * to verify tokens with), {@code revocations} (they are known, and not stale), {@code bus} (a user
 * verticle answers) and {@code database} (it says that its database does). Says which check fails
 * and nothing else.
 */
public final class ReadyHandler implements Handler<RoutingContext> {
  /** Probes commonly give up after one second themselves. */
  public static final Duration TIMEOUT = Duration.ofSeconds(1);

  private final HealthChecks checks;

  /**
   * A handler.
   *
   * @param client asks with {@link #TIMEOUT}
   */
  public ReadyHandler(
      Vertx vertx, LatchkeyClient client, TrackedKeys keys, RevocationTracking revocations) {
    SharedCheck userVerticle = new SharedCheck(client::checkReadiness);
    // The client's own time-out comes first; this one is for a bug.
    long atMost = TIMEOUT.plusSeconds(1).toMillis();
    this.checks =
        HealthChecks.create(vertx)
            .register("keys", atMost, check -> check.complete(status(keys.isLoaded())))
            .register(
                "revocations", atMost, check -> check.complete(status(revocations.isCurrent())))
            .register(
                "bus",
                atMost,
                check ->
                    userVerticle
                        .ask()
                        .onSuccess(ready -> check.complete(Status.OK()))
                        .onFailure(cause -> check.complete(status(answered(cause)))))
            .register(
                "database",
                atMost,
                check ->
                    userVerticle
                        .ask()
                        .onComplete(asked -> check.complete(status(asked.succeeded()))));
  }

  @Override
  public void handle(RoutingContext ctx) {
    checks
        .checkStatus()
        .compose(
            result ->
                CheckResult.isUp(result)
                    ? Future.succeededFuture(result)
                    : Future.failedFuture(new NotReadyException(details(result))))
        .onSuccess(
            result -> ctx.json(new JsonObject().put("status", "UP").put("checks", details(result))))
        .onFailure(ctx::fail);
  }

  private static Status status(boolean ok) {
    return ok ? Status.OK() : Status.KO();
  }

  /** A user verticle that refuses has answered. */
  private static boolean answered(Throwable cause) {
    return cause.getCause() instanceof ReplyException reply
        && reply.failureType() == ReplyFailure.RECIPIENT_FAILURE;
  }

  private static JsonArray details(CheckResult result) {
    JsonArray details = new JsonArray();
    for (CheckResult check : result.getChecks()) {
      details.add(
          new JsonObject()
              .put("id", check.getId())
              .put("status", CheckResult.isUp(check) ? "UP" : "DOWN"));
    }
    return details;
  }
}
