package dev.latchkey.contract;

import dev.latchkey.account.Password;
import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserId;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * Changes the password of a user who knows the current one.
 *
 * @param userId whose; whoever sends this has verified that it is the user who asks
 * @param currentPassword what it is now
 * @param newPassword what it is to be
 * @param sessionId which session asks, if one does
 * @param endOtherSessions whether all other sessions of the user end with it (ASVS 7.4.3)
 */
public record ChangePassword(
    UserId userId,
    Password currentPassword,
    Password newPassword,
    Optional<SessionId> sessionId,
    boolean endOtherSessions)
    implements Message {
  private static final String SESSION_ID = "session_id";
  private static final String END_OTHER_SESSIONS = "end_other_sessions";

  /** A change that no session asks for, and that ends them all. */
  public ChangePassword(UserId userId, Password currentPassword, Password newPassword) {
    this(userId, currentPassword, newPassword, Optional.empty(), true);
  }

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
        reader.parsed("new_password", Password::parse),
        reader.optional(SESSION_ID, SessionId::parse),
        reader.flag(END_OTHER_SESSIONS, true));
  }

  @Override
  public JsonObject toJson() {
    JsonObject body =
        new JsonObject()
            .put("user_id", userId.toString())
            .put("current_password", currentPassword.reveal())
            .put("new_password", newPassword.reveal());
    sessionId.ifPresent(id -> body.put(SESSION_ID, id.toString()));
    return endOtherSessions ? body : body.put(END_OTHER_SESSIONS, false);
  }
}
