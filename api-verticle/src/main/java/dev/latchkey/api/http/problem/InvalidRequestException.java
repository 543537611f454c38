package dev.latchkey.api.http.problem;

import io.vertx.core.json.JsonArray;
import io.vertx.ext.web.validation.BadRequestException;
import java.util.List;

/** A request with wrong fields; it names them all. */
public final class InvalidRequestException extends BadRequestException implements HasProblem {
  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  public InvalidRequestException(List<FieldError> errors) {
    super("The request has wrong fields.", true, null);
    this.errors = List.copyOf(errors);
  }

  static Problem problem(String field, String detail) {
    return problem(List.of(new FieldError(field, detail)));
  }

  private static Problem problem(List<FieldError> errors) {
    return Problem.named(
            "invalid-request",
            HttpProblem.BAD_REQUEST,
            "Invalid request",
            "The request has wrong fields; errors names each.")
        .with("errors", new JsonArray(errors.stream().map(FieldError::toJson).toList()));
  }

  @Override
  public Problem problem() {
    return problem(errors);
  }

  /** Not filled in: a refusal is an answer, and it must cost less than what caused it. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
