package dev.latchkey.api.http.account;

import dev.latchkey.api.http.client.ClientAddresses;
import dev.latchkey.api.http.client.UserAgents;
import dev.latchkey.api.http.session.RefreshCookie;
import dev.latchkey.api.http.token.AccessTokenHandler;
import dev.latchkey.api.http.validation.RequestBody;
import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.contract.LoggedIn;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.validation.ValidationHandler;

/** {@code POST /login}: trades e-mail and password for the tokens of a new session. */
public final class LogInHandler implements Handler<RoutingContext> {
  private final RequestBody<LogInRequest> body;
  private final LatchkeyClient client;
  private final ClientAddresses clients;
  private final AccessTokenHandler tokens;
  private final RefreshCookie cookie;

  /**
   * A handler.
   *
   * @param schema the schema of its requests
   * @param clients tells where a request comes from
   * @param tokens tells whose valid token comes along, if one does
   * @param cookie what the refresh token goes into where that is asked for
   */
  public LogInHandler(
      JsonObject schema,
      LatchkeyClient client,
      ClientAddresses clients,
      AccessTokenHandler tokens,
      RefreshCookie cookie) {
    this.body =
        new RequestBody<>(schema, fields -> AccountRequests.logIn(fields, cookie.isOffered()));
    this.client = client;
    this.clients = clients;
    this.tokens = tokens;
    this.cookie = cookie;
  }

  /** Goes before it. */
  public ValidationHandler validation() {
    return body.validation();
  }

  @Override
  public void handle(RoutingContext ctx) {
    Future<JsonObject> answer =
        body.of(ctx).cookie()
            // Another site's page must not log its reader in to an account of its own choice.
            ? cookie
                .requireOwnOrigin(ctx)
                .compose(own -> logIn(ctx))
                .map(loggedIn -> cookie.carry(ctx, loggedIn))
            : logIn(ctx).map(LoggedIn::toJson);
    answer.onSuccess(ctx::json).onFailure(ctx::fail);
  }

  private Future<LoggedIn> logIn(RoutingContext ctx) {
    LatchkeyClient caller = client.onBehalfOf(Departure.of(ctx));
    return tokens
        .bearer(ctx.request())
        .map(
            bearer ->
                body.of(ctx)
                    .logIn()
                    .from(clients.of(ctx.request()), bearer)
                    .by(UserAgents.of(ctx.request())))
        .compose(caller::logIn);
  }
}
