package dev.latchkey.user.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.mongo.FindOptions;
import java.util.List;

/**
 * The collection {@code signing_keys}: a document a generation, numbered by {@code _id}. Two user
 * verticles that make the same generation at once cannot both keep it.
 */
public final class SigningKeyStore {
  static final String COLLECTION = "signing_keys";

  private final Database database;

  public SigningKeyStore(Database database) {
    this.database = database;
  }

  /** All generations, oldest first. Few, and read at start only. */
  public Future<List<StoredKey>> list() {
    return database
        .client()
        .findWithOptions(
            COLLECTION, new JsonObject(), new FindOptions().setSort(new JsonObject().put("_id", 1)))
        .map(documents -> documents.stream().map(StoredKey::fromDocument).toList())
        .recover(DatabaseFailure::translate);
  }

  /** Keeps a new generation; false when another verticle was first. */
  public Future<Boolean> insert(StoredKey key) {
    return database
        .client()
        .insert(COLLECTION, key.toDocument())
        .map(true)
        .recover(
            cause ->
                DatabaseFailure.isDuplicateKey(cause)
                    ? Future.succeededFuture(false)
                    : DatabaseFailure.translate(cause));
  }
}
