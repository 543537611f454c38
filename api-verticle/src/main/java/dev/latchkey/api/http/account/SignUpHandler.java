package dev.latchkey.api.http.account;

import dev.latchkey.account.PasswordPolicy;
import dev.latchkey.api.http.validation.RequestBody;
import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.contract.SignUp;
import dev.latchkey.contract.User;
import io.vertx.core.Handler;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.validation.ValidationHandler;

/** {@code POST /signup}: makes an account and answers with its user. */
public final class SignUpHandler implements Handler<RoutingContext> {
  private final RequestBody<SignUp> body;
  private final LatchkeyClient client;

  /**
   * A handler.
   *
   * @param schema the schema of its requests
   * @param policy what a new password must be
   */
  public SignUpHandler(JsonObject schema, PasswordPolicy policy, LatchkeyClient client) {
    this.body = new RequestBody<>(schema, fields -> AccountRequests.signUp(fields, policy));
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
        .signUp(body.of(ctx))
        .onSuccess(user -> created(ctx, user))
        .onFailure(ctx::fail);
  }

  private static void created(RoutingContext ctx, User user) {
    ctx.response().setStatusCode(201).putHeader("Location", "/me");
    ctx.json(user.toJson());
  }
}
