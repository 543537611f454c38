package dev.latchkey.api.http.session;

import dev.latchkey.account.UserId;
import dev.latchkey.api.http.token.AccessTokenHandler;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.contract.LogOutEverywhere;
import dev.latchkey.contract.LoggedOut;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** {@code POST /logout/all}: ends all sessions of the user whose token it is. */
public final class LogOutEverywhereHandler implements Handler<RoutingContext> {
  private final LatchkeyClient client;
  private final RefreshCookie cookie;

  /**
   * A handler.
   *
   * @param cookie what is taken away from a browser that has it
   */
  public LogOutEverywhereHandler(LatchkeyClient client, RefreshCookie cookie) {
    this.client = client;
    this.cookie = cookie;
  }

  @Override
  public void handle(RoutingContext ctx) {
    client
        .logOutEverywhere(new LogOutEverywhere(UserId.parse(ctx.user().subject())))
        .recover(cause -> withoutUser(ctx, cause))
        .onSuccess(
            done -> {
              cookie.clear(ctx);
              ctx.response().setStatusCode(204).end();
            })
        .onFailure(ctx::fail);
  }

  private static Future<LoggedOut> withoutUser(RoutingContext ctx, Throwable cause) {
    return Future.failedFuture(
        cause instanceof FailureException refusal && refusal.failure() == Failure.USER_NOT_FOUND
            ? AccessTokenHandler.invalidToken(ctx)
            : cause);
  }
}
