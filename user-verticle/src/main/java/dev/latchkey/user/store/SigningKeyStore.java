package dev.latchkey.user.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.mongo.FindOptions;
import java.time.Duration;
import java.time.Instant;
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

  /** All generations, oldest first. A handful. */
  public Future<List<StoredKey>> list() {
    return database
        .client()
        .findWithOptions(
            COLLECTION,
            new JsonObject(),
            new FindOptions().setSort(new JsonObject().put(StoredKey.ID, 1)))
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

  /** Has a key sign from an earlier time on than it would have. */
  public Future<Void> signEarlier(int generation, Instant from) {
    return update(
            key(generation),
            new JsonObject()
                .put("$min", new JsonObject().put(StoredKey.SIGNS_FROM, MongoDate.of(from))))
        .mapEmpty();
  }

  /** Makes known that tokens of a key may live as long as this, if that is longer than known. */
  public Future<Void> allowLifetime(int generation, Duration lifetime) {
    return update(
            key(generation),
            new JsonObject()
                .put("$max", new JsonObject().put(StoredKey.TOKEN_LIFETIME, lifetime.toSeconds())))
        .mapEmpty();
  }

  /** Declares a key worthless. The first time that this was done stays. */
  public Future<Void> revoke(int generation, Instant now) {
    return update(
            key(generation),
            new JsonObject()
                .put("$min", new JsonObject().put(StoredKey.REVOKED_AT, MongoDate.of(now))))
        .mapEmpty();
  }

  /**
   * Puts a private key that is encrypted anew in the place of what was read before: a
   * compare-and-set.
   *
   * @return whether it was replaced; false when something else had come there meanwhile
   */
  public Future<Boolean> replaceEncrypted(StoredKey seen, String encrypted) {
    return update(
        key(seen.generation()).put(StoredKey.ENCRYPTED, seen.encryptedPrivateKey()),
        new JsonObject().put("$set", new JsonObject().put(StoredKey.ENCRYPTED, encrypted)));
  }

  /** Deletes a key; whether it was there. */
  public Future<Boolean> delete(int generation) {
    return database
        .client()
        .removeDocument(COLLECTION, key(generation))
        .map(result -> result.getRemovedCount() == 1)
        .recover(DatabaseFailure::translate);
  }

  private static JsonObject key(int generation) {
    return new JsonObject().put(StoredKey.ID, generation);
  }

  private Future<Boolean> update(JsonObject filter, JsonObject change) {
    return database
        .client()
        .updateCollection(COLLECTION, filter, change)
        .map(result -> result.getDocMatched() == 1)
        .recover(DatabaseFailure::translate);
  }
}
