package dev.latchkey.api.http.account;

import dev.latchkey.account.UserId;
import dev.latchkey.api.http.token.AccessTokenHandler;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.FindUserById;
import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.contract.User;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** {@code GET /me}: the user whose token it is. Goes after the access token handler. */
public final class MeHandler implements Handler<RoutingContext> {
  private final LatchkeyClient client;

  public MeHandler(LatchkeyClient client) {
    this.client = client;
  }

  @Override
  public void handle(RoutingContext ctx) {
    client
        .findUserById(new FindUserById(UserId.parse(ctx.user().subject())))
        .compose(user -> open(ctx, user), cause -> withoutUser(ctx, cause))
        .onSuccess(user -> ctx.json(user.toJson()))
        .onFailure(ctx::fail);
  }

  /** The same goes for the token of a user whose account was closed. */
  private static Future<User> open(RoutingContext ctx, User user) {
    return user.disabled()
        ? Future.failedFuture(AccessTokenHandler.invalidToken(ctx))
        : Future.succeededFuture(user);
  }

  /** A token can outlive its user; then it is as good as none (ASVS 7.4.2). */
  private static Future<User> withoutUser(RoutingContext ctx, Throwable cause) {
    return Future.failedFuture(
        cause instanceof FailureException refusal && refusal.failure() == Failure.USER_NOT_FOUND
            ? AccessTokenHandler.invalidToken(ctx)
            : cause);
  }
}
