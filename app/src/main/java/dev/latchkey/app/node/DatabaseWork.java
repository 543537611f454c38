package dev.latchkey.app.node;

import dev.latchkey.app.settings.AppSettings;
import dev.latchkey.user.store.Database;
import io.vertx.core.Vertx;
import java.io.IOException;

/**
 * What a command does with the database, beside a running service or instead of one: the embedded
 * database is in one process at a time.
 */
@FunctionalInterface
public interface DatabaseWork<T> {
  /** Does it. May block. */
  T on(Database database, Vertx vertx) throws IOException;

  /**
   * Opens the database of the settings, with its indexes, does the work, and closes it. Blocks.
   *
   * @throws StartException when it cannot be opened or reached, saying why in one line
   */
  static <T> T run(AppSettings settings, DatabaseWork<T> work) throws IOException {
    try (OpenedMongo opened = OpenedMongo.open(settings)) {
      Vertx vertx = Vertx.vertx();
      try {
        Database database = Database.open(vertx, opened.mongo());
        database.createIndexes().await();
        return work.on(database, vertx);
      } finally {
        vertx.close().await();
      }
    } catch (RuntimeException e) {
      throw StartFailure.explain(settings, e);
    }
  }
}
