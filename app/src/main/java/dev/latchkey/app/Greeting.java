package dev.latchkey.app;

import dev.latchkey.app.node.Node;
import dev.latchkey.app.settings.AppSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * What a started process says to its operator: where it listens, where the data is, what to try
 * next.
 */
record Greeting(AppSettings settings, Node node, Duration took) {
  void print(PrintStream out) throws IOException {
    out.printf(
        "Latchkey %s is ready after %.1f s%n",
        LatchkeyCommand.Version.number(), took.toMillis() / 1000.0);
    settings
        .cluster()
        .ifPresent(
            cluster ->
                out.printf(
                    "  role       %s, in the cluster \"%s\"%n",
                    settings.role().name().toLowerCase(Locale.ROOT), cluster.name()));
    if (settings.role().hasUser()) {
      out.println("  data       " + database());
    }
    if (settings.role().hasApi()) {
      printApi(out);
    }
    out.flush();
  }

  private String database() {
    return settings
        .mongo()
        .map(mongo -> "MongoDB at " + mongo.hosts())
        .orElseGet(
            () ->
                "embedded database in "
                    + settings.dataDirectory()
                    + ", for trying out and small installations (mongo.uri sets another)");
  }

  private void printApi(PrintStream out) {
    String url = url();
    out.println("  listening  " + url);
    out.println("Try:");
    out.printf(
        "  curl %s/signup -d name=Ada -d email=ada@example.com -d password=correct-horse-battery%n",
        url);
    out.printf(
        "  TOKEN=$(curl -s %s/login -d email=ada@example.com -d password=correct-horse-battery"
            + " | sed 's/.*\"token\":\"\\([^\"]*\\)\".*/\\1/')%n",
        url);
    out.printf("  curl %s/test -H \"x-access-token: $TOKEN\"%n", url);
  }

  private String url() {
    String host = settings.api().host();
    boolean local = host.equals("127.0.0.1") || host.equals("0.0.0.0");
    return "http://" + (local ? "localhost" : host) + ":" + node.port();
  }
}
