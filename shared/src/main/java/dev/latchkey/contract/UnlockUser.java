package dev.latchkey.contract;

import dev.latchkey.account.UserId;
import io.vertx.core.json.JsonObject;

/**
 * Forgets the failed log-ins of an account, and so lifts its lock.
 *
 * @param userId whose
 */
public record UnlockUser(UserId userId) implements Message {
  /**
   * Reads a body.
   *
   * @throws FailureException {@link Failure#INVALID_REQUEST}, naming the member
   */
  public static UnlockUser fromJson(JsonObject body) {
    return new UnlockUser(new MessageReader(body).parsed("user_id", UserId::parse));
  }

  @Override
  public JsonObject toJson() {
    return new JsonObject().put("user_id", userId.toString());
  }
}
