package dev.latchkey.user.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.mongo.IndexOptions;
import io.vertx.ext.mongo.MongoClient;
import java.util.Locale;

/** The connection to MongoDB, with the indexes that the invariants live in. */
public final class Database {
  private final MongoClient client;

  private Database(MongoClient client) {
    this.client = client;
  }

  /** Opens the connections. Reaches no server yet. */
  public static Database open(Vertx vertx, MongoSettings settings) {
    return on(MongoClient.create(vertx, settings.toClientConfig()));
  }

  /** Uses a client that somebody else opened. */
  public static Database on(MongoClient client) {
    return new Database(client);
  }

  MongoClient client() {
    return client;
  }

  /**
   * Makes the indexes that are missing. Doing it again changes nothing. Fails with {@link
   * DuplicateDataException} when documents are there already that a unique index forbids.
   */
  public Future<Void> createIndexes() {
    Future<Void> done = Future.succeededFuture();
    for (UniqueIndex index : UniqueIndex.values()) {
      done = done.compose(previous -> create(index));
    }
    for (LookupIndex index : LookupIndex.values()) {
      done = done.compose(previous -> create(index));
    }
    return done.recover(DatabaseFailure::translate);
  }

  private Future<Void> create(UniqueIndex index) {
    // Sparse: documents from before Latchkey may lack the field until they are migrated.
    return client
        .createIndexWithOptions(
            index.collection(),
            new JsonObject().put(index.field(), 1),
            new IndexOptions().name(index.field()).unique(true).sparse(true))
        .recover(
            cause ->
                DatabaseFailure.isDuplicateKey(cause)
                    ? Future.failedFuture(new DuplicateDataException(index, cause))
                    : Future.failedFuture(cause));
  }

  private Future<Void> create(LookupIndex index) {
    JsonObject key = new JsonObject();
    index.fields().forEach(field -> key.put(field, 1));
    return client.createIndexWithOptions(
        index.collection(),
        key,
        new IndexOptions().name(index.name().toLowerCase(Locale.ROOT)).sparse(index.sparse()));
  }

  /** Succeeds when the database answers. */
  public Future<Void> ping() {
    return client
        .runCommand("ping", new JsonObject().put("ping", 1))
        .<Void>mapEmpty()
        .recover(DatabaseFailure::translate);
  }

  /** Closes the connections. */
  public Future<Void> close() {
    return client.close();
  }
}
