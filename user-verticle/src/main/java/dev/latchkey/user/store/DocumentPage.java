package dev.latchkey.user.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.mongo.FindOptions;
import java.util.List;

/**
 * Some documents, ordered by {@code _id}.
 *
 * @param documents none where there are no more of this type of {@code _id}
 * @param next where to go on
 * @param last whether there is nothing behind {@code next}
 */
record DocumentPage(List<JsonObject> documents, ReadPosition next, boolean last) {
  /** The documents of {@code users} behind a position that match, this many at most. */
  static Future<DocumentPage> read(
      Database database, JsonObject filter, ReadPosition after, int limit) {
    FindOptions options =
        new FindOptions().setSort(new JsonObject().put(UserDocument.ID, 1)).setLimit(limit);
    return database
        .client()
        .findWithOptions(
            UserStore.COLLECTION, filter.copy().put(UserDocument.ID, after.condition()), options)
        .map(documents -> of(documents, after, limit))
        .recover(DatabaseFailure::translate);
  }

  private static DocumentPage of(List<JsonObject> documents, ReadPosition after, int limit) {
    if (after.isAmongObjectIds()) {
      documents.forEach(UserDocument::restoreObjectId);
    }
    if (documents.size() == limit) {
      Object lastId = documents.get(limit - 1).getValue(UserDocument.ID);
      return new DocumentPage(documents, after.behind(lastId), false);
    }
    boolean last = after.isAmongObjectIds();
    return new DocumentPage(documents, last ? after : after.nextType(), last);
  }
}
