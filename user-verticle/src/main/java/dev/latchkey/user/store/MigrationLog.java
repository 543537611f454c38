package dev.latchkey.user.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.mongo.UpdateOptions;
import java.time.Instant;

/**
 * The collection {@code migrations}: a document a migration, numbered by {@code _id}, with its
 * state and counts. For the operator; no migration depends on it.
 */
public final class MigrationLog {
  static final String COLLECTION = "migrations";

  private static final String STATE = "state";

  private final Database database;
  private final int version;
  private final String name;

  /**
   * The log of one migration.
   *
   * @param version its number
   * @param name what it does, in a few words
   */
  public MigrationLog(Database database, int version, String name) {
    this.database = database;
    this.version = version;
    this.name = name;
  }

  /** Whether it has been complete before. */
  public Future<Boolean> isComplete() {
    return database
        .client()
        .findOne(COLLECTION, key(), null)
        .map(found -> found != null && "complete".equals(found.getString(STATE)))
        .recover(DatabaseFailure::translate);
  }

  /** Notes that it runs. */
  public Future<Void> began(Instant now) {
    return update(
        new JsonObject()
            .put("$set", new JsonObject().put(STATE, "running").put("name", name))
            .put(
                "$setOnInsert",
                new JsonObject()
                    .put("started_at", MongoDate.of(now))
                    .put("brought_up_to_date", 0L)));
  }

  /** Adds to the count. Several processes may do so at once. */
  public Future<Void> advanced(long broughtUpToDate) {
    return update(
        new JsonObject().put("$inc", new JsonObject().put("brought_up_to_date", broughtUpToDate)));
  }

  /** Notes that it is complete, but for documents that wait for the operator. */
  public Future<Void> completed(Instant now, long waiting) {
    return update(
        new JsonObject()
            .put(
                "$set",
                new JsonObject()
                    .put(STATE, "complete")
                    .put("completed_at", MongoDate.of(now))
                    .put("waiting_for_operator", waiting)));
  }

  private Future<Void> update(JsonObject change) {
    return database
        .client()
        .updateCollectionWithOptions(COLLECTION, key(), change, new UpdateOptions().setUpsert(true))
        .<Void>mapEmpty()
        .recover(
            cause ->
                // Two processes that make the document at once: the other one has.
                DatabaseFailure.isDuplicateKey(cause)
                    ? update(change)
                    : DatabaseFailure.translate(cause));
  }

  private JsonObject key() {
    return new JsonObject().put("_id", version);
  }
}
