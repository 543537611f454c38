package dev.latchkey.contract;

import dev.latchkey.account.UserId;
import io.vertx.core.json.JsonObject;

/**
 * Ends all sessions of a user.
 *
 * @param userId whose
 */
public record LogOutEverywhere(UserId userId) implements Message {
  /**
   * Reads a body.
   *
   * @throws FailureException {@link Failure#INVALID_REQUEST}, naming the member
   */
  public static LogOutEverywhere fromJson(JsonObject body) {
    return new LogOutEverywhere(new MessageReader(body).parsed("user_id", UserId::parse));
  }

  @Override
  public JsonObject toJson() {
    return new JsonObject().put("user_id", userId.toString());
  }
}
