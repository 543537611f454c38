package dev.latchkey.testing.mongo;

import com.mongodb.ConnectionString;
import java.util.Locale;

/**
 * A MongoDB server for tests, found once a JVM.
 *
 * <p>In this order: {@code LATCHKEY_TEST_MONGO_URI}; a container when Docker answers; a {@code
 * mongod} on the {@code PATH}; the embedded server, as a process of its own. It ends with this JVM.
 */
public final class TestMongo {
  private TestMongo() {}

  /** A connection string for a database of this name, with the server's credentials. */
  public static String uri(String databaseName) {
    return withDatabase(FoundServer.get().uri(), databaseName);
  }

  /** Whether it is MongoDB's own server, not the embedded one. */
  public static boolean isRealServer() {
    return FoundServer.get().real();
  }

  /** Whoever authenticates against the URI's own database still does. */
  static String withDatabase(String uri, String databaseName) {
    ConnectionString parsed = new ConnectionString(uri);
    int authority = uri.indexOf("://") + "://".length();
    int slash = uri.indexOf('/', authority);
    int question = uri.indexOf('?', authority);
    int end = slash >= 0 ? slash : question >= 0 ? question : uri.length();
    String options = question >= 0 ? uri.substring(question + 1) : "";
    if (parsed.getCredential() != null
        && !options.toLowerCase(Locale.ROOT).contains("authsource=")) {
      options +=
          (options.isEmpty() ? "" : "&") + "authSource=" + parsed.getCredential().getSource();
    }
    return uri.substring(0, end) + "/" + databaseName + (options.isEmpty() ? "" : "?" + options);
  }
}
