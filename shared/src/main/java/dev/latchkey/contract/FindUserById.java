package dev.latchkey.contract;

import dev.latchkey.account.UserId;
import io.vertx.core.json.JsonObject;

/**
 * Asks for one user.
 *
 * @param userId who
 */
public record FindUserById(UserId userId) implements Message {
  /**
   * Reads a body.
   *
   * @throws FailureException {@link Failure#INVALID_REQUEST}, naming the member
   */
  public static FindUserById fromJson(JsonObject body) {
    return new FindUserById(new MessageReader(body).parsed("user_id", UserId::parse));
  }

  @Override
  public JsonObject toJson() {
    return new JsonObject().put("user_id", userId.toString());
  }
}
