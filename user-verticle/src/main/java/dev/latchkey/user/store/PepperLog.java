package dev.latchkey.user.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.mongo.FindOptions;
import java.util.List;
import java.util.Set;

/**
 * The collection {@code peppers}: the ids of all peppers that ever went into a hash, and nothing of
 * the peppers themselves. Without it a pepper that is missing after a move would look like so many
 * wrong passwords.
 */
public final class PepperLog {
  static final String COLLECTION = "peppers";

  private final Database database;

  public PepperLog(Database database) {
    this.database = database;
  }

  /** Notes that hashes are made with a pepper from now on. */
  public Future<Void> add(String id) {
    return database
        .client()
        .insert(COLLECTION, new JsonObject().put("_id", id))
        .<Void>mapEmpty()
        .recover(
            cause ->
                DatabaseFailure.isDuplicateKey(cause)
                    ? Future.succeededFuture()
                    : DatabaseFailure.translate(cause));
  }

  /** Those that hashes may have and that are not among these. */
  public Future<List<String>> missing(Set<String> present) {
    return database
        .client()
        .findWithOptions(
            COLLECTION, new JsonObject(), new FindOptions().setSort(new JsonObject().put("_id", 1)))
        .map(
            documents ->
                documents.stream()
                    .map(document -> document.getString("_id"))
                    .filter(id -> !present.contains(id))
                    .toList())
        .recover(DatabaseFailure::translate);
  }
}
