package dev.latchkey.user.store;

import dev.latchkey.contract.RevocationEntry;
import dev.latchkey.revocation.Revocation;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.mongo.FindOptions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The collection {@code revocations}: a document an entry of the log, numbered by {@code _id}.
 *
 * <p>Its unique index is what keeps the log dense and in order. On a sharded cluster it must stay
 * on one shard, which is what happens to a collection that nobody shards.
 */
public final class RevocationStore {
  static final String COLLECTION = "revocations";

  private static final String ID = "_id";
  private static final String REVOCATIONS = "revocations";
  private static final String EXPIRES_AT = "expires_at";

  private static final JsonObject ASCENDING = new JsonObject().put(ID, 1);

  private final Database database;

  public RevocationStore(Database database) {
    this.database = database;
  }

  /** The number of the newest entry; 0 where there is none as yet. */
  public Future<Long> last() {
    FindOptions newest = new FindOptions().setSort(new JsonObject().put(ID, -1)).setLimit(1);
    return database
        .client()
        .findWithOptions(COLLECTION, new JsonObject(), newest)
        .map(found -> found.isEmpty() ? 0L : number(found.get(0)))
        .recover(DatabaseFailure::translate);
  }

  /**
   * Puts an entry into the log; false when somebody else's has that number.
   *
   * @param entry whose number is 1, or one more than that of an entry that is there
   */
  public Future<Boolean> insert(RevocationEntry entry) {
    return database
        .client()
        .insert(COLLECTION, document(entry))
        .map(true)
        .recover(
            cause ->
                DatabaseFailure.isDuplicateKey(cause)
                    ? Future.succeededFuture(false)
                    : DatabaseFailure.translate(cause));
  }

  private static JsonObject document(RevocationEntry entry) {
    JsonArray revocations = new JsonArray();
    entry.revocations().forEach(revocation -> revocations.add(revocation.toJson()));
    Instant expiresAt =
        entry.revocations().stream()
            .map(Revocation::expiresAt)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return new JsonObject()
        .put(ID, entry.number())
        .put(REVOCATIONS, revocations)
        .put(EXPIRES_AT, MongoDate.of(expiresAt));
  }

  /** The entries behind a number, in order, this many at most. */
  public Future<List<RevocationEntry>> after(long number, int limit) {
    return database
        .client()
        .findWithOptions(
            COLLECTION, behind(number), new FindOptions().setSort(ASCENDING).setLimit(limit))
        .map(found -> found.stream().map(RevocationStore::entry).toList())
        .recover(DatabaseFailure::translate);
  }

  private static RevocationEntry entry(JsonObject document) {
    List<Revocation> revocations =
        document.getJsonArray(REVOCATIONS).stream()
            .map(Revocation::read)
            .flatMap(Optional::stream)
            .toList();
    return new RevocationEntry(number(document), revocations);
  }

  private static long number(JsonObject document) {
    return document.getLong(ID);
  }

  private static JsonObject behind(long number) {
    return new JsonObject().put(ID, new JsonObject().put("$gt", number));
  }
}
