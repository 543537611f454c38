package dev.latchkey.contract;

import dev.latchkey.account.UserId;
import io.vertx.core.json.JsonObject;

/**
 * Opens an account that was closed.
 *
 * @param userId whose
 */
public record EnableUser(UserId userId) implements Message {
  /**
   * Reads a body.
   *
   * @throws FailureException {@link Failure#INVALID_REQUEST}, naming the member
   */
  public static EnableUser fromJson(JsonObject body) {
    return new EnableUser(new MessageReader(body).parsed("user_id", UserId::parse));
  }

  @Override
  public JsonObject toJson() {
    return new JsonObject().put("user_id", userId.toString());
  }
}
