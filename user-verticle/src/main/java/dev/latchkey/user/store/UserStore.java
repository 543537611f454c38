package dev.latchkey.user.store;

import dev.latchkey.account.DisplayName;
import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.UserId;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.User;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The collection {@code users}. Where the tutorial's documents have a field for something, it has
 * the same name here: {@code user_id}, {@code user_name}, {@code email}, {@code password}.
 */
public final class UserStore {
  static final String COLLECTION = "users";
  static final String USER_ID = "user_id";
  static final String EMAIL_NORMALIZED = "email_normalized";

  private static final String USER_NAME = "user_name";
  private static final String EMAIL = "email";
  private static final String PASSWORD = "password";

  /** What a hash takes to check, kept beside hashes of other systems; goes when the hash goes. */
  private static final String PASSWORD_KIND = "password_kind";

  private static final String CREATED_AT = "created_at";
  private static final String DISABLED = "disabled";

  private final Database database;

  public UserStore(Database database) {
    this.database = database;
  }

  /** Keeps a new user. Fails with {@link Failure#EMAIL_TAKEN} when the unique index says so. */
  public Future<User> insert(StoredUser stored) {
    User user = stored.user();
    JsonObject document =
        new JsonObject()
            .put(USER_ID, user.userId().toString())
            .put(USER_NAME, user.name().value())
            .put(EMAIL, user.email().value())
            .put(EMAIL_NORMALIZED, user.email().normalized())
            .put(PASSWORD, stored.passwordHash())
            .put(CREATED_AT, MongoDate.of(user.createdAt()));
    if (user.disabled()) {
      document.put(DISABLED, true);
    }
    return database
        .client()
        .insert(COLLECTION, document)
        .map(user)
        .recover(
            cause ->
                DatabaseFailure.isDuplicateKey(cause)
                    ? Future.failedFuture(new FailureException(Failure.EMAIL_TAKEN))
                    : DatabaseFailure.translate(cause));
  }

  public Future<Optional<StoredUser>> findById(UserId id) {
    return findOne(UniqueIndex.USER_ID, id.toString());
  }

  public Future<Optional<StoredUser>> findByEmail(EmailAddress email) {
    return findOne(UniqueIndex.EMAIL, email.normalized());
  }

  /**
   * Puts a new hash in the place of one that was read before: a compare-and-set. Another hash that
   * came there meanwhile stays.
   *
   * @return whether it was replaced; false when the user or that hash is no longer there
   */
  public Future<Boolean> replacePassword(UserId id, String expectedHash, String newHash) {
    JsonObject unchanged = new JsonObject().put(USER_ID, id.toString()).put(PASSWORD, expectedHash);
    JsonObject change =
        new JsonObject()
            .put("$set", new JsonObject().put(PASSWORD, newHash))
            .put("$unset", new JsonObject().put(PASSWORD_KIND, ""));
    return database
        .client()
        .updateCollection(COLLECTION, unchanged, change)
        .map(result -> result.getDocMatched() == 1)
        .recover(DatabaseFailure::translate);
  }

  /**
   * Closes an account, or opens it again.
   *
   * @return whether there is such a user
   */
  public Future<Boolean> setDisabled(UserId id, boolean disabled) {
    JsonObject flag = new JsonObject().put(DISABLED, true);
    return database
        .client()
        .updateCollection(
            COLLECTION,
            new JsonObject().put(USER_ID, id.toString()),
            new JsonObject().put(disabled ? "$set" : "$unset", flag))
        .map(result -> result.getDocMatched() == 1)
        .recover(DatabaseFailure::translate);
  }

  private Future<Optional<StoredUser>> findOne(UniqueIndex index, String key) {
    return database
        .client()
        .findOne(index.collection(), new JsonObject().put(index.field(), key), null)
        .map(UserStore::read)
        .recover(DatabaseFailure::translate);
  }

  private static Optional<StoredUser> read(@Nullable JsonObject document) {
    if (document == null) {
      return Optional.empty();
    }
    User user =
        new User(
            UserId.parse(document.getString(USER_ID)),
            DisplayName.parse(document.getString(USER_NAME)),
            EmailAddress.parse(document.getString(EMAIL)),
            MongoDate.read(document.getJsonObject(CREATED_AT)),
            document.getBoolean(DISABLED, false));
    return Optional.of(new StoredUser(user, document.getString(PASSWORD)));
  }
}
