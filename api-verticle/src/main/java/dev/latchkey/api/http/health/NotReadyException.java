package dev.latchkey.api.http.health;

import dev.latchkey.api.http.problem.HasProblem;
import dev.latchkey.api.http.problem.HttpProblem;
import dev.latchkey.api.http.problem.Problem;
import io.vertx.core.json.JsonArray;

/** A check failed. */
final class NotReadyException extends Exception implements HasProblem {
  private static final long serialVersionUID = 1L;

  private final transient JsonArray checks;

  NotReadyException(JsonArray checks) {
    super("not ready", null, false, false);
    this.checks = checks;
  }

  @Override
  public Problem problem() {
    return Problem.named(
            "not-ready",
            HttpProblem.SERVICE_UNAVAILABLE,
            "Not ready",
            "This server cannot serve at the moment; checks says why.")
        .with("checks", checks);
  }
}
