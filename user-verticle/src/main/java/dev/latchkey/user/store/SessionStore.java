package dev.latchkey.user.store;

import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserId;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.mongo.FindOptions;
import io.vertx.ext.mongo.MongoClientDeleteResult;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The collection {@code sessions}: a document a session, named by its id. A session that has ended
 * has no document.
 */
public final class SessionStore {
  static final String COLLECTION = "sessions";

  private static final JsonObject LAST_USED_FIRST =
      new JsonObject().put(StoredSession.LAST_USED_AT, -1);

  private final Database database;

  public SessionStore(Database database) {
    this.database = database;
  }

  /** Keeps a new session. */
  public Future<Void> insert(StoredSession session) {
    return database
        .client()
        .insert(COLLECTION, session.toDocument())
        .<Void>mapEmpty()
        .recover(DatabaseFailure::translate);
  }

  public Future<Optional<StoredSession>> find(SessionId id) {
    return database
        .client()
        .findOne(COLLECTION, byId(id), null)
        .map(document -> Optional.ofNullable(document).map(StoredSession::fromDocument))
        .recover(DatabaseFailure::translate);
  }

  /**
   * Puts the next token in the place of the one that was current when the session was read: a
   * compare-and-set.
   *
   * @param currentHash of the token that is current now
   * @return whether it was done; false when that token is not current any more, or the session has
   *     ended
   */
  public Future<Boolean> rotate(String currentHash, StoredSession next) {
    return database
        .client()
        .updateCollection(
            COLLECTION,
            unchanged(next.id(), currentHash),
            new JsonObject().put("$set", next.rotatingFields()))
        .map(result -> result.getDocMatched() == 1)
        .recover(DatabaseFailure::translate);
  }

  /**
   * Takes a session over into another generation of its user's sessions.
   *
   * @return whether the user has such a session
   */
  public Future<Boolean> moveTo(String generation, SessionId id, UserId userId) {
    return database
        .client()
        .updateCollection(
            COLLECTION,
            byId(id).put(StoredSession.USER_ID, userId.toString()),
            new JsonObject()
                .put("$set", new JsonObject().put(StoredSession.GENERATION, generation)))
        .map(result -> result.getDocMatched() == 1)
        .recover(DatabaseFailure::translate);
  }

  /** The sessions of a user, expired ones too, the last used first; so many at most. */
  public Future<List<StoredSession>> list(UserId userId, int most) {
    return database
        .client()
        .findWithOptions(
            COLLECTION,
            new JsonObject().put(StoredSession.USER_ID, userId.toString()),
            new FindOptions().setSort(LAST_USED_FIRST).setLimit(most))
        .map(documents -> documents.stream().map(StoredSession::fromDocument).toList())
        .recover(DatabaseFailure::translate);
  }

  /** Ends sessions; says how many there were. */
  public Future<Long> delete(Collection<SessionId> ids) {
    JsonArray names = new JsonArray(ids.stream().map(SessionId::toString).toList());
    return remove(new JsonObject().put(StoredSession.ID, new JsonObject().put("$in", names)));
  }

  /**
   * Ends a session unless it was given another token since it was read.
   *
   * @param currentHash of the token that was current then
   * @return whether it was ended
   */
  public Future<Boolean> deleteUnchanged(SessionId id, String currentHash) {
    return remove(unchanged(id, currentHash)).map(count -> count == 1);
  }

  /** Deletes what has expired; says how much that was. */
  public Future<Long> deleteExpired(Instant now) {
    return remove(
        new JsonObject()
            .put(StoredSession.EXPIRES_AT, new JsonObject().put("$lte", MongoDate.of(now))));
  }

  private Future<Long> remove(JsonObject filter) {
    return database
        .client()
        .removeDocuments(COLLECTION, filter)
        .map(MongoClientDeleteResult::getRemovedCount)
        .recover(DatabaseFailure::translate);
  }

  private static JsonObject byId(SessionId id) {
    return new JsonObject().put(StoredSession.ID, id.toString());
  }

  private static JsonObject unchanged(SessionId id, String currentHash) {
    return byId(id).put(StoredSession.TOKEN_HASH, currentHash);
  }
}
