package dev.latchkey.contract;

import io.vertx.core.json.JsonObject;

/**
 * Asks for what has come into the log of revocations.
 *
 * @param after the number that the asker has read up to; 0 to begin
 */
public record ListRevocations(long after) implements Message {
  private static final String AFTER = "after";

  /**
   * Reads a body.
   *
   * @throws FailureException {@link Failure#INVALID_REQUEST}, naming the member
   */
  public static ListRevocations fromJson(JsonObject body) {
    return new ListRevocations(new MessageReader(body).number(AFTER));
  }

  @Override
  public JsonObject toJson() {
    return new JsonObject().put(AFTER, after);
  }
}
