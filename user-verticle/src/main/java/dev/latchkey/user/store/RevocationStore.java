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

  private static final int PRUNED_AT_ONCE = 1000;

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

  /** The entries with this number and higher ones, in order, this many at most. */
  public Future<List<RevocationEntry>> from(long number, int limit) {
    return find(number, limit)
        .map(found -> found.stream().map(RevocationStore::entry).toList())
        .recover(DatabaseFailure::translate);
  }

  private Future<List<JsonObject>> find(long number, int limit) {
    JsonObject filter = new JsonObject().put(ID, new JsonObject().put("$gte", number));
    FindOptions options = new FindOptions().setSort(new JsonObject().put(ID, 1)).setLimit(limit);
    return database.client().findWithOptions(COLLECTION, filter, options);
  }

  /**
   * Deletes from the beginning of the log what has expired, up to the first entry that has not. The
   * newest stays in any case: the next one is numbered after it.
   *
   * @return the number that the log begins with, 0 for an empty one
   */
  public Future<Long> prune(Instant now) {
    return prune(0, now).recover(DatabaseFailure::translate);
  }

  private Future<Long> prune(long from, Instant now) {
    return find(from, PRUNED_AT_ONCE)
        .compose(
            oldest -> {
              if (oldest.isEmpty()) {
                return Future.succeededFuture(from);
              }
              long begin = firstKept(oldest, now);
              boolean more = oldest.size() == PRUNED_AT_ONCE && isLast(oldest, begin);
              return deleteBelow(begin)
                  .compose(deleted -> more ? prune(begin, now) : Future.succeededFuture(begin));
            });
  }

  /** The first that has not expired, or the last one. */
  private static long firstKept(List<JsonObject> oldest, Instant now) {
    return oldest.stream()
        .filter(entry -> MongoDate.read(entry.getJsonObject(EXPIRES_AT)).isAfter(now))
        .findFirst()
        .map(RevocationStore::number)
        .orElseGet(() -> number(oldest.get(oldest.size() - 1)));
  }

  private static boolean isLast(List<JsonObject> entries, long number) {
    return number(entries.get(entries.size() - 1)) == number;
  }

  private Future<Void> deleteBelow(long number) {
    return database
        .client()
        .removeDocuments(COLLECTION, new JsonObject().put(ID, new JsonObject().put("$lt", number)))
        .mapEmpty();
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
}
