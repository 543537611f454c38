package dev.latchkey.api.http.session;

import dev.latchkey.account.RefreshToken;
import dev.latchkey.account.UserId;
import dev.latchkey.api.http.token.TokenSession;
import dev.latchkey.api.http.validation.RequestBody;
import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.contract.LogOut;
import io.vertx.core.Handler;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.User;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.validation.ValidationHandler;
import java.time.Instant;
import java.util.Optional;

/**
 * {@code POST /logout}: ends the session of a refresh token, or where none is sent, that of the
 * access token.
 */
public final class LogOutHandler implements Handler<RoutingContext> {
  private final RequestBody<Optional<RefreshToken>> body;
  private final LatchkeyClient client;
  private final RefreshCookie cookie;

  /**
   * A handler.
   *
   * @param schema the schema of its requests
   * @param cookie what the refresh token is in, where it is not in the body
   */
  public LogOutHandler(JsonObject schema, LatchkeyClient client, RefreshCookie cookie) {
    this.body = new RequestBody<>(schema, SentToken::of);
    this.client = client;
    this.cookie = cookie;
  }

  /** Goes before {@link #guard}. */
  public ValidationHandler validation() {
    return body.validation();
  }

  /**
   * Goes before it: who has a refresh token needs no access token, which may have expired.
   *
   * @param tokens asks for an access token
   */
  public Handler<RoutingContext> guard(Handler<RoutingContext> tokens) {
    return ctx -> {
      if (refreshToken(ctx).isPresent()) {
        ctx.next();
      } else {
        tokens.handle(ctx);
      }
    };
  }

  @Override
  public void handle(RoutingContext ctx) {
    LogOut request =
        refreshToken(ctx)
            .<LogOut>map(LogOut.ByRefreshToken::new)
            .orElseGet(() -> byAccessToken(ctx.user()));
    client
        .logOut(request)
        .onSuccess(
            done -> {
              cookie.clear(ctx);
              ctx.response().setStatusCode(204).end();
            })
        .onFailure(ctx::fail);
  }

  /** A cookie that another site's page may have sent along counts as none. */
  private Optional<RefreshToken> refreshToken(RoutingContext ctx) {
    return body.of(ctx)
        .or(
            () ->
                RefreshCookie.isOfOwnOrigin(ctx.request())
                    ? cookie.in(ctx.request())
                    : Optional.empty());
  }

  private static LogOut byAccessToken(User user) {
    return TokenSession.of(user)
        .<LogOut>map(id -> new LogOut.BySession(UserId.parse(user.subject()), id))
        .orElseGet(
            () ->
                new LogOut.ByToken(
                    user.principal().getString("jti"),
                    Instant.ofEpochSecond(user.attributes().getLong("exp"))));
  }
}
