package dev.latchkey.user.store;

import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.UserId;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.User;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * The collection {@code users}. Where the tutorial's documents have a field for something, it has
 * the same name here: {@code user_id}, {@code user_name}, {@code email}, {@code password}.
 */
public final class UserStore {
  static final String COLLECTION = "users";
  static final String USER_ID = "user_id";
  static final String EMAIL_NORMALIZED = "email_normalized";

  private final Database database;

  public UserStore(Database database) {
    this.database = database;
  }

  /** Keeps a new user. Fails with {@link Failure#EMAIL_TAKEN} when the unique index says so. */
  public Future<User> insert(StoredUser stored) {
    JsonObject document = UserDocument.write(stored);
    return database
        .client()
        .insert(COLLECTION, document)
        .map(stored.user())
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
    return replacePassword(id, expectedHash, new JsonObject().put(UserDocument.PASSWORD, newHash));
  }

  /**
   * The same, and ends all sessions by the same write.
   *
   * @param generation of the sessions that begin from now on; one that never was
   */
  public Future<Boolean> replacePassword(
      UserId id, String expectedHash, String newHash, String generation) {
    return replacePassword(
        id,
        expectedHash,
        new JsonObject()
            .put(UserDocument.PASSWORD, newHash)
            .put(UserDocument.SESSION_GENERATION, generation));
  }

  private Future<Boolean> replacePassword(UserId id, String expectedHash, JsonObject fields) {
    return update(
        new JsonObject().put(USER_ID, id.toString()).put(UserDocument.PASSWORD, expectedHash),
        new JsonObject()
            .put("$set", fields)
            .put("$unset", new JsonObject().put(UserDocument.PASSWORD_KIND, "")));
  }

  /**
   * Closes an account and ends all its sessions by the same write.
   *
   * @param generation of the sessions that begin from now on; one that never was
   * @return whether there is such a user
   */
  public Future<Boolean> disable(UserId id, String generation) {
    return set(
        id,
        new JsonObject()
            .put(UserDocument.DISABLED, true)
            .put(UserDocument.SESSION_GENERATION, generation));
  }

  /**
   * Opens an account again.
   *
   * @return whether there is such a user
   */
  public Future<Boolean> enable(UserId id) {
    return update(
        new JsonObject().put(USER_ID, id.toString()),
        new JsonObject().put("$unset", new JsonObject().put(UserDocument.DISABLED, true)));
  }

  /**
   * Ends all sessions of a user.
   *
   * @param generation of the sessions that begin from now on; one that never was
   * @return whether there is such a user
   */
  public Future<Boolean> endSessions(UserId id, String generation) {
    return set(id, new JsonObject().put(UserDocument.SESSION_GENERATION, generation));
  }

  private Future<Boolean> set(UserId id, JsonObject fields) {
    return update(
        new JsonObject().put(USER_ID, id.toString()), new JsonObject().put("$set", fields));
  }

  private Future<Boolean> update(JsonObject filter, JsonObject change) {
    return database
        .client()
        .updateCollection(COLLECTION, filter, change)
        .map(result -> result.getDocMatched() == 1)
        .recover(DatabaseFailure::translate);
  }

  private Future<Optional<StoredUser>> findOne(UniqueIndex index, String key) {
    return database
        .client()
        .findOne(index.collection(), new JsonObject().put(index.field(), key), null)
        .map(UserDocument::read)
        .recover(DatabaseFailure::translate);
  }
}
