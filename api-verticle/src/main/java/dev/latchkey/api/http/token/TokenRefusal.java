package dev.latchkey.api.http.token;

import dev.latchkey.api.http.problem.HasProblem;
import dev.latchkey.api.http.problem.HttpProblem;
import dev.latchkey.api.http.problem.Problem;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;

/** Why a guarded route did not open, and the challenge that goes with it (RFC 6750, 3.1). */
enum TokenRefusal {
  MISSING_TOKEN(
      HttpProblem.UNAUTHORIZED, "missing-token", "No access token", "Send an access token.", ""),
  INVALID_TOKEN(
      HttpProblem.UNAUTHORIZED,
      "invalid-token",
      "Invalid access token",
      "The access token is not valid, or no longer; log in again.",
      ", error=\"invalid_token\""),
  INSUFFICIENT_SCOPE(
      HttpProblem.FORBIDDEN,
      "insufficient-scope",
      "Insufficient scope",
      "The access token does not allow this.",
      ", error=\"insufficient_scope\"");

  private final HttpProblem status;
  private final String name;
  private final String title;
  private final String detail;
  private final String challenge;

  TokenRefusal(HttpProblem status, String name, String title, String detail, String error) {
    this.status = status;
    this.name = name;
    this.title = title;
    this.detail = detail;
    this.challenge = "Bearer realm=\"latchkey\"" + error;
  }

  /** What to fail the request with, as Vert.x Web's authentication handlers do. */
  HttpException asException() {
    return new HttpException(status.status(), new Refused(this));
  }

  /** The same, with the challenge in the answer, should the request end refused. */
  HttpException challenging(RoutingContext ctx) {
    ctx.addHeadersEndHandler(
        written -> {
          if (ctx.response().getStatusCode() == status.status()) {
            ctx.response().putHeader("WWW-Authenticate", challenge);
          }
        });
    return asException();
  }

  private static final class Refused extends Exception implements HasProblem {
    private static final long serialVersionUID = 1L;

    private final TokenRefusal refusal;

    Refused(TokenRefusal refusal) {
      // No stack trace: refusals come in storms.
      super(refusal.title, null, false, false);
      this.refusal = refusal;
    }

    @Override
    public Problem problem() {
      return Problem.named(refusal.name, refusal.status, refusal.title, refusal.detail);
    }
  }
}
