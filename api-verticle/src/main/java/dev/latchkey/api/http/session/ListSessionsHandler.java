package dev.latchkey.api.http.session;

import dev.latchkey.account.UserId;
import dev.latchkey.api.http.token.TokenSession;
import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.contract.ListSessions;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** {@code GET /me/sessions}: the sessions of the user whose token it is. */
public final class ListSessionsHandler implements Handler<RoutingContext> {
  private final LatchkeyClient client;

  public ListSessionsHandler(LatchkeyClient client) {
    this.client = client;
  }

  @Override
  public void handle(RoutingContext ctx) {
    client
        .listSessions(
            new ListSessions(UserId.parse(ctx.user().subject()), TokenSession.of(ctx.user())))
        .onSuccess(sessions -> ctx.json(sessions.toJson()))
        .onFailure(ctx::fail);
  }
}
