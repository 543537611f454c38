package dev.latchkey.api.http.problem;

import io.vertx.ext.web.validation.BadRequestException;

/** A body that cannot be read at all, so that there are no fields to name. */
public final class MalformedBodyException extends BadRequestException implements HasProblem {
  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param detail what the body must be; never anything out of it
   */
  public MalformedBodyException(String detail) {
    super(detail, true, null);
  }

  @Override
  public Problem problem() {
    return HttpProblem.BAD_REQUEST.problem().withDetail(String.valueOf(getMessage()));
  }

  /** Not filled in: a refusal is an answer, and it must cost less than what caused it. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
