package dev.latchkey.api.http.account;

import dev.latchkey.account.PasswordPolicy;
import dev.latchkey.account.UserId;
import dev.latchkey.api.http.problem.FieldError;
import dev.latchkey.api.http.problem.HasProblem;
import dev.latchkey.api.http.problem.HttpProblem;
import dev.latchkey.api.http.problem.InvalidRequestException;
import dev.latchkey.api.http.problem.Problem;
import dev.latchkey.api.http.token.AccessTokenHandler;
import dev.latchkey.api.http.token.TokenSession;
import dev.latchkey.api.http.validation.RequestBody;
import dev.latchkey.contract.ChangePassword;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.contract.PasswordChanged;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import io.vertx.ext.web.validation.ValidationHandler;
import java.util.List;

/** {@code POST /me/password}: changes the password of the user whose token it is. */
public final class ChangePasswordHandler implements Handler<RoutingContext> {
  private final RequestBody<PasswordChange> body;
  private final LatchkeyClient client;

  /**
   * A handler.
   *
   * @param schema the schema of its requests
   * @param policy what a new password must be
   */
  public ChangePasswordHandler(JsonObject schema, PasswordPolicy policy, LatchkeyClient client) {
    this.body = new RequestBody<>(schema, fields -> AccountRequests.passwordChange(fields, policy));
    this.client = client;
  }

  /** Goes before it. */
  public ValidationHandler validation() {
    return body.validation();
  }

  @Override
  public void handle(RoutingContext ctx) {
    PasswordChange change = body.of(ctx);
    UserId userId = UserId.parse(ctx.user().subject());
    client
        .onBehalfOf(Departure.of(ctx))
        .changePassword(
            new ChangePassword(
                userId,
                change.current(),
                change.next(),
                TokenSession.of(ctx.user()),
                change.endOtherSessions()))
        .recover(cause -> refused(ctx, cause))
        .onSuccess(changed -> ctx.response().setStatusCode(204).end())
        .onFailure(ctx::fail);
  }

  private static Future<PasswordChanged> refused(RoutingContext ctx, Throwable cause) {
    return Future.failedFuture(
        cause instanceof FailureException refusal ? here(ctx, refusal) : cause);
  }

  /** What some failures mean on this route and on no other. */
  private static Throwable here(RoutingContext ctx, FailureException refusal) {
    return switch (refusal.failure()) {
      case USER_NOT_FOUND -> AccessTokenHandler.invalidToken(ctx);
      case WRONG_CREDENTIALS -> new HttpException(403, new WrongPassword());
      case PASSWORD_TOO_SHORT,
          PASSWORD_TOO_LONG,
          PASSWORD_TOO_COMMON,
          PASSWORD_HAS_CONTEXT,
          PASSWORD_BREACHED ->
          new InvalidRequestException(
              List.of(new FieldError("new_password", refusal.failure().sentence())));
      default -> refusal;
    };
  }

  /**
   * Not 401: the token is good, and a client that drops its token at a 401 would log out whoever
   * mistypes.
   */
  private static final class WrongPassword extends Exception implements HasProblem {
    private static final long serialVersionUID = 1L;

    WrongPassword() {
      super("the current password is wrong", null, false, false);
    }

    @Override
    public Problem problem() {
      return Problem.named(
          "wrong-credentials",
          HttpProblem.FORBIDDEN,
          "Wrong credentials",
          "The current password is wrong; the access token is not.");
    }
  }
}
