package dev.latchkey.app.node;

import dev.latchkey.app.settings.AppSettings;
import dev.latchkey.embedded.EmbeddedDatabase;
import dev.latchkey.user.store.MongoSettings;
import java.util.Optional;

/**
 * The database that the settings name: a MongoDB somewhere, or the embedded one, which runs in this
 * process until it is closed.
 *
 * @param mongo where it is reached
 */
record OpenedMongo(MongoSettings mongo, Optional<EmbeddedDatabase> embedded)
    implements AutoCloseable {
  static OpenedMongo open(AppSettings settings) {
    return settings
        .mongo()
        .map(mongo -> new OpenedMongo(mongo, Optional.empty()))
        .orElseGet(() -> embedded(settings));
  }

  private static OpenedMongo embedded(AppSettings settings) {
    EmbeddedDatabase embedded =
        EmbeddedDatabase.open(settings.dataDirectory(), settings.durability());
    return new OpenedMongo(new MongoSettings(embedded.connectionUri()), Optional.of(embedded));
  }

  @Override
  public void close() {
    embedded.ifPresent(EmbeddedDatabase::close);
  }
}
