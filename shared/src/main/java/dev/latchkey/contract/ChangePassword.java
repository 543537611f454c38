package dev.latchkey.contract;

import dev.latchkey.account.Password;
import dev.latchkey.account.UserId;
import io.vertx.core.json.JsonObject;

/**
 * Changes the password of a user who knows the current one.
 *
 * @param userId whose; whoever sends this has verified that it is the user who asks
 * @param currentPassword what it is now
 * @param newPassword what it is to be
 */
public record ChangePassword(UserId userId, Password currentPassword, Password newPassword)
    implements Message {
  /**
   * Reads a body.
   *
   * @throws FailureException {@link Failure#INVALID_REQUEST}, naming the member
   */
  public static ChangePassword fromJson(JsonObject body) {
    MessageReader reader = new MessageReader(body);
    return new ChangePassword(
        reader.parsed("user_id", UserId::parse),
        reader.parsed("current_password", Password::parse),
        reader.parsed("new_password", Password::parse));
  }

  @Override
  public JsonObject toJson() {
    return new JsonObject()
        .put("user_id", userId.toString())
        .put("current_password", currentPassword.reveal())
        .put("new_password", newPassword.reveal());
  }
}
