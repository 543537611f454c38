package dev.latchkey.contract;

import dev.latchkey.account.UserId;
import io.vertx.core.json.JsonObject;

/**
 * Closes an account: its owner cannot log in any more.
 *
 * @param userId whose
 */
public record DisableUser(UserId userId) implements Message {
  /**
   * Reads a body.
   *
   * @throws FailureException {@link Failure#INVALID_REQUEST}, naming the member
   */
  public static DisableUser fromJson(JsonObject body) {
    return new DisableUser(new MessageReader(body).parsed("user_id", UserId::parse));
  }

  @Override
  public JsonObject toJson() {
    return new JsonObject().put("user_id", userId.toString());
  }
}
