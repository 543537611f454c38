package dev.latchkey.api.http.session;

import dev.latchkey.account.RefreshToken;
import dev.latchkey.api.http.client.ClientAddresses;
import dev.latchkey.api.http.client.UserAgents;
import dev.latchkey.api.http.problem.FieldError;
import dev.latchkey.api.http.problem.InvalidRequestException;
import dev.latchkey.api.http.validation.RequestBody;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.contract.LoggedIn;
import dev.latchkey.contract.RefreshSession;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.validation.ValidationHandler;
import java.util.List;
import java.util.Optional;

/** {@code POST /token/refresh}: trades a refresh token for new tokens. */
public final class RefreshHandler implements Handler<RoutingContext> {
  private final RequestBody<Optional<RefreshToken>> body;
  private final LatchkeyClient client;
  private final ClientAddresses clients;
  private final RefreshCookie cookie;

  /**
   * A handler.
   *
   * @param schema the schema of its requests
   * @param clients tells where a request comes from
   * @param cookie what the token is in, where it is not in the body
   */
  public RefreshHandler(
      JsonObject schema, LatchkeyClient client, ClientAddresses clients, RefreshCookie cookie) {
    this.body = new RequestBody<>(schema, SentToken::of);
    this.client = client;
    this.clients = clients;
    this.cookie = cookie;
  }

  /** Goes before it. */
  public ValidationHandler validation() {
    return body.validation();
  }

  @Override
  public void handle(RoutingContext ctx) {
    Optional<RefreshToken> sent = body.of(ctx);
    Future<JsonObject> answer =
        sent.isPresent()
            ? refresh(ctx, sent.get()).map(LoggedIn::toJson)
            : cookie
                .in(ctx.request())
                .map(token -> refreshByCookie(ctx, token))
                .orElseGet(RefreshHandler::nothingSent);
    answer.onSuccess(ctx::json).onFailure(ctx::fail);
  }

  private Future<JsonObject> refreshByCookie(RoutingContext ctx, RefreshToken token) {
    return cookie
        .requireOwnOrigin(ctx)
        .compose(own -> refresh(ctx, token))
        .map(loggedIn -> cookie.carry(ctx, loggedIn))
        .onFailure(cause -> clearInvalid(ctx, cause));
  }

  private void clearInvalid(RoutingContext ctx, Throwable cause) {
    if (cause instanceof FailureException refusal
        && refusal.failure() == Failure.INVALID_REFRESH_TOKEN) {
      cookie.clear(ctx);
    }
  }

  private Future<LoggedIn> refresh(RoutingContext ctx, RefreshToken token) {
    return client.refreshSession(
        new RefreshSession(token, clients.of(ctx.request()), UserAgents.of(ctx.request())));
  }

  private static Future<JsonObject> nothingSent() {
    return Future.failedFuture(
        new InvalidRequestException(List.of(new FieldError("refresh_token", "must be there"))));
  }
}
