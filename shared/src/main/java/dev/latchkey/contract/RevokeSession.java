package dev.latchkey.contract;

import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserId;
import io.vertx.core.json.JsonObject;

/**
 * Ends one session of a user, who need not be in it.
 *
 * @param userId whose; a session of anybody else is not found
 * @param sessionId which
 */
public record RevokeSession(UserId userId, SessionId sessionId) implements Message {
  /**
   * Reads a body.
   *
   * @throws FailureException {@link Failure#INVALID_REQUEST}, naming the member
   */
  public static RevokeSession fromJson(JsonObject body) {
    MessageReader reader = new MessageReader(body);
    return new RevokeSession(
        reader.parsed("user_id", UserId::parse), reader.parsed("session_id", SessionId::parse));
  }

  @Override
  public JsonObject toJson() {
    return new JsonObject()
        .put("user_id", userId.toString())
        .put("session_id", sessionId.toString());
  }
}
