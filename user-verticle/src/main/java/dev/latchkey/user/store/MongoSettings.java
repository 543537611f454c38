package dev.latchkey.user.store;

import com.mongodb.ConnectionString;
import io.vertx.core.json.JsonObject;

/**
 * Where the database is. Holds the database's password, so it does not show itself.
 *
 * @param uri a MongoDB connection string; the database it names is used, or {@code latchkey}
 */
public record MongoSettings(String uri) {
  private static final String DEFAULT_DATABASE = "latchkey";

  /** How long to look for a server that can take the command; below the time a caller waits. */
  private static final int SERVER_SELECTION_MILLIS = 3000;

  /**
   * Checks the connection string.
   *
   * @throws IllegalArgumentException saying what is wrong with it, without repeating it
   */
  public MongoSettings {
    new ConnectionString(uri);
  }

  /** The hosts, for messages. */
  public String hosts() {
    return String.join(", ", new ConnectionString(uri).getHosts());
  }

  /** As vertx-mongo-client takes it. What the URI says goes before what is set here. */
  JsonObject toClientConfig() {
    ConnectionString given = new ConnectionString(uri);
    String database = given.getDatabase() == null ? DEFAULT_DATABASE : given.getDatabase();
    JsonObject config =
        new JsonObject()
            .put("connection_string", uri)
            .put("db_name", database)
            .put("useObjectId", true);
    if (given.getServerSelectionTimeout() == null) {
      config.put("serverSelectionTimeoutMS", SERVER_SELECTION_MILLIS);
    }
    if (given.getWriteConcern() == null) {
      // What is acknowledged survives an election.
      config.put("writeConcern", "majority");
    }
    if (given.getReadConcern() == null) {
      // What is read survives one too: what is known up to a number stays so.
      config.put("readConcernLevel", "majority");
    }
    return config;
  }

  @Override
  public String toString() {
    return "MongoSettings[" + hosts() + "]";
  }
}
