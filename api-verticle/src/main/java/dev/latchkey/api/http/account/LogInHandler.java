package dev.latchkey.api.http.account;

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

  /**
   * A handler.
   *
   * @param schema the schema of its requests
   */
  public LogInHandler(JsonObject schema, LatchkeyClient client) {
    this.body = new RequestBody<>(schema, AccountRequests::logIn);
    this.client = client;
  }

  /** Goes before it. */
  public ValidationHandler validation() {
    return body.validation();
  }

  @Override
  public void handle(RoutingContext ctx) {
    client
        .onBehalfOf(Departure.of(ctx))
        .logIn(body.of(ctx))
        .onSuccess(loggedIn -> ctx.json(loggedIn.toJson()))
        .onFailure(ctx::fail);
  }
}
