package dev.latchkey.user.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.mongo.FindOptions;
import java.util.ArrayList;
import java.util.List;

/** Hashes that are not as ours are now: of other systems, or of an older cost. */
public final class OutdatedHashes {
  /** More kinds than any system has had. */
  private static final int MOST_KINDS = 64;

  private final Database database;

  public OutdatedHashes(Database database) {
    this.database = database;
  }

  /** One hash of each kind that some account has. Asks the index once a kind. */
  public Future<List<String>> oneOfEachKind() {
    return next("", new ArrayList<>()).recover(DatabaseFailure::translate);
  }

  private Future<List<String>> next(String after, List<String> found) {
    return database
        .client()
        .findWithOptions(
            UserStore.COLLECTION,
            new JsonObject().put(UserDocument.PASSWORD_KIND, new JsonObject().put("$gt", after)),
            new FindOptions()
                .setSort(new JsonObject().put(UserDocument.PASSWORD_KIND, 1))
                .setLimit(1))
        .compose(
            page -> {
              if (page.isEmpty() || found.size() == MOST_KINDS) {
                return Future.succeededFuture(List.copyOf(found));
              }
              JsonObject user = page.get(0);
              found.add(user.getString(UserDocument.PASSWORD, ""));
              return next(user.getString(UserDocument.PASSWORD_KIND), found);
            });
  }
}
