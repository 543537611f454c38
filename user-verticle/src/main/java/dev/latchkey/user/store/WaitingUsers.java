package dev.latchkey.user.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.mongo.BulkOperation;
import io.vertx.ext.mongo.BulkWriteOptions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The documents in {@code users} that are not accounts as yet: those without {@code
 * email_normalized}. An index finds them, however many accounts there are.
 */
public final class WaitingUsers {
  private final Database database;

  public WaitingUsers(Database database) {
    this.database = database;
  }

  /**
   * Some documents, ordered by {@code _id}.
   *
   * @param users none where there are no more of this type
   * @param next where to go on
   * @param last whether there is nothing behind {@code next}
   */
  public record Page(List<WaitingUser> users, ReadPosition next, boolean last) {}

  /**
   * What became of a batch.
   *
   * @param changed how many documents were brought up to date by it
   * @param refused the places in the batch whose address or id another account has
   */
  public record Written(int changed, Set<Integer> refused) {}

  /** The documents behind a position, this many at most. */
  public Future<Page> page(ReadPosition after, int limit) {
    JsonObject waiting = new JsonObject().putNull(UserStore.EMAIL_NORMALIZED);
    return DocumentPage.read(database, waiting, after, limit)
        .map(
            page ->
                new Page(
                    page.documents().stream().map(WaitingUser::new).toList(),
                    page.next(),
                    page.last()));
  }

  /** Writes a batch, each document on its own: what is refused or has changed stops no other. */
  public Future<Written> write(List<UpToDate> batch) {
    if (batch.isEmpty()) {
      return Future.succeededFuture(new Written(0, Set.of()));
    }
    List<BulkOperation> updates =
        batch.stream()
            .map(user -> BulkOperation.createUpdate(user.unchanged(), user.change()))
            .toList();
    return database
        .client()
        .bulkWriteWithOptions(UserStore.COLLECTION, updates, new BulkWriteOptions(false))
        .map(result -> new Written((int) result.getModifiedCount(), Set.of()))
        .recover(WaitingUsers::refusals);
  }

  private static Future<Written> refusals(Throwable cause) {
    if (cause instanceof MongoBulkWriteException partly && DatabaseFailure.onlyDuplicates(partly)) {
      return Future.succeededFuture(
          new Written(
              partly.getWriteResult().getModifiedCount(),
              partly.getWriteErrors().stream()
                  .map(BulkWriteError::getIndex)
                  .collect(Collectors.toUnmodifiableSet())));
    }
    return DatabaseFailure.translate(cause);
  }
}
