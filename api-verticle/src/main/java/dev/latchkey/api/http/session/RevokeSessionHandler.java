package dev.latchkey.api.http.session;

import dev.latchkey.account.InvalidValueException;
import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserId;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.contract.LoggedOut;
import dev.latchkey.contract.RevokeSession;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** {@code DELETE /me/sessions/{id}}: ends one session of the user whose token it is. */
public final class RevokeSessionHandler implements Handler<RoutingContext> {
  private final LatchkeyClient client;

  public RevokeSessionHandler(LatchkeyClient client) {
    this.client = client;
  }

  @Override
  public void handle(RoutingContext ctx) {
    revoke(UserId.parse(ctx.user().subject()), ctx.pathParam("id"))
        .onSuccess(done -> ctx.response().setStatusCode(204).end())
        .onFailure(ctx::fail);
  }

  /** A text that is no id names no session either. */
  private Future<LoggedOut> revoke(UserId userId, String id) {
    try {
      return client.revokeSession(new RevokeSession(userId, SessionId.parse(id)));
    } catch (InvalidValueException e) {
      return Future.failedFuture(new FailureException(Failure.SESSION_NOT_FOUND));
    }
  }
}
