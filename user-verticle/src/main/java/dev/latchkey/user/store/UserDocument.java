package dev.latchkey.user.store;

import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.UserId;
import dev.latchkey.contract.User;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document of the collection {@code users}. Where the tutorial's documents have a field for
 * something, it has the same name here.
 */
final class UserDocument {
  static final String ID = "_id";
  static final String USER_NAME = "user_name";
  static final String EMAIL = "email";
  static final String PASSWORD = "password";

  /** What a hash takes to check, kept beside hashes of other systems; goes when the hash goes. */
  static final String PASSWORD_KIND = "password_kind";

  static final String CREATED_AT = "created_at";
  static final String EMAIL_CONFIRMED = "email_confirmed";

  static final String DISABLED = "disabled";

  /** Another value ends all sessions of the user; not there until that is done for once. */
  static final String SESSION_GENERATION = "session_generation";

  /** What stood in {@code user_id} where that was no UUID. */
  static final String LEGACY_USER_ID = "legacy_user_id";

  private static final String OBJECT_ID = "$oid";

  private UserDocument() {}

  /**
   * The account, or nothing: a document without {@code email_normalized} waits to be brought up to
   * date, and is no account until then. Name and password are read leniently, as they come from
   * systems that checked neither.
   */
  static Optional<StoredUser> read(@Nullable JsonObject document) {
    if (document == null || document.getValue(UserStore.EMAIL_NORMALIZED) == null) {
      return Optional.empty();
    }
    EmailAddress email = EmailAddress.parse(document.getString(EMAIL));
    User user =
        new User(
            UserId.parse(document.getString(UserStore.USER_ID)),
            StoredName.read(document.getValue(USER_NAME), email),
            email,
            instant(document.getValue(CREATED_AT)).orElseThrow(),
            Boolean.TRUE.equals(document.getValue(DISABLED)));
    return Optional.of(
        new StoredUser(
            user,
            text(document, PASSWORD).orElse(""),
            text(document, SESSION_GENERATION).orElse(StoredUser.FIRST_GENERATION)));
  }

  static JsonObject write(StoredUser stored) {
    User user = stored.user();
    JsonObject document =
        new JsonObject()
            .put(UserStore.USER_ID, user.userId().toString())
            .put(USER_NAME, user.name().value())
            .put(EMAIL, user.email().value())
            .put(UserStore.EMAIL_NORMALIZED, user.email().normalized())
            .put(PASSWORD, stored.passwordHash())
            .put(CREATED_AT, MongoDate.of(user.createdAt()));
    return user.disabled() ? document.put(DISABLED, true) : document;
  }

  /** A text; nothing for a field that is missing or of another type. */
  static Optional<String> text(JsonObject document, String field) {
    return document.getValue(field) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  static Optional<Instant> instant(@Nullable Object value) {
    return value instanceof JsonObject date && MongoDate.isOne(date)
        ? Optional.of(MongoDate.read(date))
        : Optional.empty();
  }

  static JsonObject objectId(String hex) {
    return new JsonObject().put(OBJECT_ID, hex);
  }

  /** The client reads an {@code _id} that is an ObjectId as a text: makes one of it again. */
  static void restoreObjectId(JsonObject document) {
    document.put(ID, objectId(document.getString(ID)));
  }

  /** The 24 hexadecimal digits of an ObjectId; nothing for an {@code _id} of another type. */
  static Optional<String> objectIdHex(JsonObject document) {
    return document.getValue(ID) instanceof JsonObject id
            && id.getValue(OBJECT_ID) instanceof String hex
        ? Optional.of(hex)
        : Optional.empty();
  }
}
