package dev.latchkey.api.http.problem;

import static dev.latchkey.api.http.problem.HttpProblem.BAD_REQUEST;
import static dev.latchkey.api.http.problem.HttpProblem.CONFLICT;
import static dev.latchkey.api.http.problem.HttpProblem.INTERNAL_SERVER_ERROR;
import static dev.latchkey.api.http.problem.HttpProblem.NOT_FOUND;
import static dev.latchkey.api.http.problem.HttpProblem.SERVICE_UNAVAILABLE;
import static dev.latchkey.api.http.problem.HttpProblem.TOO_MANY_REQUESTS;
import static dev.latchkey.api.http.problem.HttpProblem.UNAUTHORIZED;

import dev.latchkey.contract.Failure;

/** The one place that says what a failure of the user verticle is in HTTP. */
final class FailureProblem {
  private FailureProblem() {}

  static Problem of(Failure failure) {
    return switch (failure) {
      case INVALID_REQUEST -> named("invalid-request", BAD_REQUEST, "Invalid request", failure);
      case PASSWORD_TOO_SHORT,
          PASSWORD_TOO_LONG,
          PASSWORD_TOO_COMMON,
          PASSWORD_HAS_CONTEXT,
          PASSWORD_BREACHED ->
          InvalidRequestException.problem("password", failure.sentence());
      case EMAIL_TAKEN -> named("email-taken", CONFLICT, "E-mail address taken", failure);
      case WRONG_CREDENTIALS ->
          named("wrong-credentials", UNAUTHORIZED, "Wrong credentials", failure);
      case TOO_MANY_ATTEMPTS ->
          named("too-many-attempts", TOO_MANY_REQUESTS, "Too many attempts", failure);
      case INVALID_REFRESH_TOKEN ->
          named("invalid-refresh-token", UNAUTHORIZED, "Invalid refresh token", failure);
      case SESSION_NOT_FOUND -> named("session-not-found", NOT_FOUND, "Session not found", failure);
      case USER_NOT_FOUND -> named("user-not-found", NOT_FOUND, "User not found", failure);
      case KEY_NOT_FOUND -> named("key-not-found", NOT_FOUND, "Key not found", failure);
      case OVERLOADED -> named("overloaded", SERVICE_UNAVAILABLE, "Overloaded", failure);
      case UNAVAILABLE -> named("unavailable", SERVICE_UNAVAILABLE, "Unavailable", failure);
      case INTERNAL -> INTERNAL_SERVER_ERROR.problem();
    };
  }

  private static Problem named(String name, HttpProblem status, String title, Failure failure) {
    return Problem.named(name, status, title, failure.sentence());
  }
}
