package dev.latchkey.api.http.account;

import dev.latchkey.api.http.client.ClientAddresses;
import dev.latchkey.api.http.token.AccessTokenHandler;
import dev.latchkey.api.http.validation.RequestBody;
import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.contract.LogIn;
import io.vertx.core.Handler;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.validation.ValidationHandler;

/** {@code POST /login}: trades e-mail and password for an access token. */
public final class LogInHandler implements Handler<RoutingContext> {
  private final RequestBody<LogIn> body;
  private final LatchkeyClient client;
  private final ClientAddresses clients;
  private final AccessTokenHandler tokens;

  /**
   * A handler.
   *
   * @param schema the schema of its requests
   * @param clients tells where a request comes from
   * @param tokens tells whose valid token comes along, if one does
   */
  public LogInHandler(
      JsonObject schema,
      LatchkeyClient client,
      ClientAddresses clients,
      AccessTokenHandler tokens) {
    this.body = new RequestBody<>(schema, AccountRequests::logIn);
    this.client = client;
    this.clients = clients;
    this.tokens = tokens;
  }

  /** Goes before it. */
  public ValidationHandler validation() {
    return body.validation();
  }

  @Override
  public void handle(RoutingContext ctx) {
    LatchkeyClient caller = client.onBehalfOf(Departure.of(ctx));
    tokens
        .bearer(ctx.request())
        .map(bearer -> body.of(ctx).from(clients.of(ctx.request()), bearer))
        .compose(caller::logIn)
        .onSuccess(loggedIn -> ctx.json(loggedIn.toJson()))
        .onFailure(ctx::fail);
  }
}
