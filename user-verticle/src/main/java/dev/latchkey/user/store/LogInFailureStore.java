package dev.latchkey.user.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.mongo.MongoClientDeleteResult;
import io.vertx.ext.mongo.UpdateOptions;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The collection {@code log_in_failures}: a document a key, changed by compare-and-set only, so
 * that all nodes count as one.
 */
public final class LogInFailureStore {
  static final String COLLECTION = "log_in_failures";
  static final String ACCOUNT = "account";
  static final String EXPIRES_AT = "expires_at";

  private static final String ID = "_id";
  private static final String REVISION = "revision";

  private final Database database;

  public LogInFailureStore(Database database) {
    this.database = database;
  }

  /** What is kept under a key and has not expired. */
  public Future<StoredFailures> find(String key, Instant now) {
    return database
        .client()
        .findOne(COLLECTION, new JsonObject().put(ID, key), null)
        .map(document -> StoredFailures.fromDocument(document, now))
        .recover(DatabaseFailure::translate);
  }

  /**
   * Puts something in the place of what was read before: a compare-and-set.
   *
   * @param account what all keys of one account have in common
   * @param expiresAt when it is forgotten
   * @return what is there now; nothing when something else had come there meanwhile and stays
   */
  public Future<Optional<StoredFailures>> replace(
      String key, String account, StoredFailures seen, StoredFailures next, Instant expiresAt) {
    StoredFailures revised = next.revised();
    JsonObject fields =
        revised.toFields().put(ACCOUNT, account).put(EXPIRES_AT, MongoDate.of(expiresAt));
    Future<Boolean> written =
        seen.revision().isEmpty()
            ? insert(fields.put(ID, key))
            : update(new JsonObject().put(ID, key).put(REVISION, seen.revision()), fields);
    return written.map(done -> done ? Optional.of(revised) : Optional.empty());
  }

  private Future<Boolean> insert(JsonObject document) {
    return database
        .client()
        .insert(COLLECTION, document)
        .map(true)
        .recover(
            cause ->
                DatabaseFailure.isDuplicateKey(cause)
                    ? Future.succeededFuture(false)
                    : DatabaseFailure.translate(cause));
  }

  private Future<Boolean> update(JsonObject unchanged, JsonObject fields) {
    return database
        .client()
        .replaceDocuments(COLLECTION, unchanged, fields)
        .map(result -> result.getDocMatched() == 1)
        .recover(DatabaseFailure::translate);
  }

  /** Forgets the failures of an account under all its keys, not from where its owner is known. */
  public Future<Void> reset(String account) {
    JsonObject change =
        new JsonObject()
            .put(
                "$set",
                new JsonObject()
                    .put(StoredFailures.FAILURES, 0)
                    .put(REVISION, UUID.randomUUID().toString()))
            .put("$unset", new JsonObject().put(StoredFailures.DELAYED_UNTIL, ""));
    return database
        .client()
        .updateCollectionWithOptions(
            COLLECTION,
            new JsonObject().put(ACCOUNT, account),
            change,
            new UpdateOptions().setMulti(true))
        .<Void>mapEmpty()
        .recover(DatabaseFailure::translate);
  }

  /** Deletes what has expired; says how much that was. */
  public Future<Long> deleteExpired(Instant now) {
    return database
        .client()
        .removeDocuments(
            COLLECTION,
            new JsonObject().put(EXPIRES_AT, new JsonObject().put("$lte", MongoDate.of(now))))
        .map(MongoClientDeleteResult::getRemovedCount)
        .recover(DatabaseFailure::translate);
  }
}
