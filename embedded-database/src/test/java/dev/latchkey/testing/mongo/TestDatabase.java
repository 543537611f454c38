package dev.latchkey.testing.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.UUID;

/**
 * A database of its own, dropped when it is closed. One for each test class:
 *
 * <pre>{@code
 * @AutoClose static final TestDatabase DATABASE = TestDatabase.create();
 * }</pre>
 */
public final class TestDatabase implements AutoCloseable {
  private final String name;

  private TestDatabase(String name) {
    this.name = name;
  }

  /** A name that nobody has, on the server that {@link TestMongo} found. */
  public static TestDatabase create() {
    return new TestDatabase("latchkey_test_" + UUID.randomUUID().toString().replace("-", ""));
  }

  public String name() {
    return name;
  }

  /** A connection string that names this database and holds the credentials. */
  public String uri() {
    return TestMongo.uri(name);
  }

  @Override
  public void close() {
    try (MongoClient client = MongoClients.create(uri())) {
      client.getDatabase(name).drop();
    }
  }
}
