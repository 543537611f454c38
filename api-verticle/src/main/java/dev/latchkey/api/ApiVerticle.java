package dev.latchkey.api;

import dev.latchkey.api.http.Endpoints;
import dev.latchkey.api.http.Operations;
import dev.latchkey.api.http.RequestDeadline;
import dev.latchkey.api.http.ServerLimits;
import dev.latchkey.api.http.client.ClientAddresses;
import dev.latchkey.api.http.discovery.IssuerHandler;
import dev.latchkey.api.http.discovery.KeySetHandler;
import dev.latchkey.api.http.health.ReadyHandler;
import dev.latchkey.api.http.limit.ClientLimits;
import dev.latchkey.api.http.problem.InvalidRequestAnswer;
import dev.latchkey.api.http.session.RefreshCookie;
import dev.latchkey.api.http.token.AccessTokenHandler;
import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.revocation.tracking.RevocationTracking;
import dev.latchkey.token.AccessTokenVerifier;
import dev.latchkey.token.KeyTracking;
import dev.latchkey.token.TrackedKeys;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Serves HTTP. Holds public keys only, and asks the user verticle over the event bus for everything
 * else. It listens before that is there: {@code /health/ready} says when it can serve.
 */
public final class ApiVerticle extends VerticleBase {
  /** How long requests under way may take when the verticle is undeployed. */
  private static final Duration SHUTDOWN = Duration.ofSeconds(5);

  private final ApiSettings settings;
  private final Clock clock;
  private @Nullable KeyTracking tracking;
  private @Nullable RevocationTracking revocations;
  private @Nullable HttpServer server;

  /**
   * A verticle to deploy.
   *
   * @param clock what the expiry of tokens is measured against
   */
  public ApiVerticle(ApiSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Future<?> start() {
    var client = new LatchkeyClient(vertx, settings.operationTimeout());
    var keys = new TrackedKeys(vertx, client, clock);
    tracking = keys.follow();
    var revoked = new RevocationTracking(vertx, settings.revocations(), clock);
    revocations = revoked;
    revoked.start();
    var deadline = new RequestDeadline(vertx, settings.requestTimeout());
    server =
        vertx.createHttpServer(
            ServerLimits.options(settings.host(), settings.port(), idleTimeout()));
    return deadline
        .watching(server)
        .invalidRequestHandler(new InvalidRequestAnswer())
        .requestHandler(router(client, keys, revoked, deadline))
        .listen()
        // A verticle that did not start is not stopped either.
        .onFailure(cause -> stopFollowing());
  }

  /** Longer than a request may take and its answer may take: only then is nobody there. */
  private Duration idleTimeout() {
    return settings.requestTimeout().plus(settings.operationTimeout()).plus(SHUTDOWN);
  }

  private Router router(
      LatchkeyClient client,
      TrackedKeys keys,
      RevocationTracking revoked,
      RequestDeadline deadline) {
    var tokens =
        new AccessTokenHandler(
            new AccessTokenVerifier(
                keys,
                settings.tokenRules(),
                clock,
                settings.legacyTokens(),
                Optional.of(revoked),
                settings.rememberedTokens()));
    var clients = new ClientAddresses(settings.proxies());
    var ready =
        new ReadyHandler(vertx, new LatchkeyClient(vertx, ReadyHandler.TIMEOUT), keys, revoked);
    return Endpoints.router(
        vertx,
        settings.bodyLimit(),
        new ClientLimits(settings.limits(), clients),
        deadline,
        Operations.all(
            client,
            settings.passwordPolicy(),
            tokens,
            clients,
            new RefreshCookie(settings.refreshCookie()),
            ready,
            new KeySetHandler(keys),
            new IssuerHandler(keys, settings.tokenRules().issuer())));
  }

  @Override
  public Future<?> stop() {
    stopFollowing();
    return server == null ? Future.succeededFuture() : server.shutdown(SHUTDOWN);
  }

  private void stopFollowing() {
    if (tracking != null) {
      tracking.stop();
    }
    if (revocations != null) {
      revocations.stop();
    }
  }

  /** The port that it listens on, once deployed. */
  public int actualPort() {
    return Objects.requireNonNull(server, "not deployed").actualPort();
  }
}
