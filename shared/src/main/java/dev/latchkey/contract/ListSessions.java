package dev.latchkey.contract;

import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserId;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * Lists the sessions of a user.
 *
 * @param userId whose
 * @param current which of them asks, if one does: it is marked
 */
public record ListSessions(UserId userId, Optional<SessionId> current) implements Message {
  /**
   * Reads a body.
   *
   * @throws FailureException {@link Failure#INVALID_REQUEST}, naming the member
   */
  public static ListSessions fromJson(JsonObject body) {
    MessageReader reader = new MessageReader(body);
    return new ListSessions(
        reader.parsed("user_id", UserId::parse), reader.optional("current", SessionId::parse));
  }

  @Override
  public JsonObject toJson() {
    JsonObject body = new JsonObject().put("user_id", userId.toString());
    current.ifPresent(id -> body.put("current", id.toString()));
    return body;
  }
}
