package dev.latchkey.contract;

import dev.latchkey.account.DisplayName;
import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.UserId;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/**
 * A user as others may see it.
 *
 * @param userId who it is
 * @param name what it shows
 * @param email where its owner is reached
 * @param createdAt when the account was made
 * @param disabled whether an administrator has closed the account: its owner cannot log in
 */
public record User(
    UserId userId, DisplayName name, EmailAddress email, Instant createdAt, boolean disabled)
    implements Message {
  private static final String DISABLED = "disabled";

  /** A user whose account is open. */
  public User(UserId userId, DisplayName name, EmailAddress email, Instant createdAt) {
    this(userId, name, email, createdAt, false);
  }

  /**
   * Reads a body.
   *
   * @throws FailureException {@link Failure#INVALID_REQUEST}, naming the member
   */
  public static User fromJson(JsonObject body) {
    MessageReader reader = new MessageReader(body);
    return new User(
        reader.parsed("user_id", UserId::parse),
        reader.parsed("name", DisplayName::parse),
        reader.parsed("email", EmailAddress::parse),
        reader.instant("created_at"),
        reader.flag(DISABLED));
  }

  @Override
  public JsonObject toJson() {
    JsonObject body =
        new JsonObject()
            .put("user_id", userId.toString())
            .put("name", name.value())
            .put("email", email.value())
            .put("created_at", createdAt.toString());
    // Only where it is so: it is the exception.
    return disabled ? body.put(DISABLED, true) : body;
  }
}
