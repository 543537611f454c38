package dev.latchkey.bench.storm;

import dev.latchkey.bench.load.Answers;
import dev.latchkey.bench.load.Load;
import dev.latchkey.bench.load.RawClient;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Ten times as many log-ins as can be hashed, for 20 s, while a guarded route is called 200 times a
 * second. Arguments: {@code NAME=value} is a setting of the server, anything else an option of its
 * JVM.
 */
public final class Storm {
  private static final int ACCOUNTS = 1000;
  private static final int TIMES = 10;
  private static final double GUARDED_RATE = 200;
  private static final Duration WARM_UP = Duration.ofSeconds(8);
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final String PASSWORD = "correct-horse-battery";

  private final Vertx vertx = Vertx.vertx();
  private final Context loop = vertx.getOrCreateContext();
  private final Server server;
  private final Load logIns;
  private final Load guarded;

  private Storm(Server server) throws Exception {
    this.server = server;
    RawClient client = new RawClient(vertx, server.port());
    List<Buffer> bodies = new ArrayList<>();
    for (int i = 0; i < ACCOUNTS; i++) {
      JsonObject account =
          new JsonObject()
              .put("name", "Ada")
              .put("email", "ada" + i + "@example.com")
              .put("password", PASSWORD);
      post("/signup", account);
      bodies.add(RawClient.post("/login", account.encode()));
    }
    String token =
        post("/login", new JsonObject().put("email", "ada0@example.com").put("password", PASSWORD))
            .getString("token");
    logIns = new Load(vertx, client, bodies);
    guarded = new Load(vertx, client, List.of(RawClient.get("/test", token)));
  }

  /** Runs it, and prints what happened as a Markdown table. */
  public static void main(String[] arguments) throws Exception {
    Map<String, String> settings = new TreeMap<>();
    // One machine plays a thousand clients.
    settings.put("LATCHKEY_LIMITS_LOG_IN", "off");
    settings.put("LATCHKEY_LIMITS_SIGN_UP", "off");
    List<String> options = new ArrayList<>(List.of("-Xmx512m"));
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (argument.startsWith("-")) {
        options.add(argument);
      } else {
        settings.put(argument.substring(0, equals), argument.substring(equals + 1));
      }
    }
    Path directory = Files.createTempDirectory("latchkey-storm");
    try (Server server = Server.start(directory, options, settings)) {
      Storm storm = new Storm(server);
      storm.run(Arrays.toString(arguments));
      storm.vertx.close().await();
    }
  }

  private void run(String title) throws Exception {
    on(() -> logIns.atConcurrency(8, WARM_UP));
    double before = capacity();
    on(() -> logIns.atRate(TIMES * before, WARM_UP));
    Answers calm = on(() -> guarded.atRate(GUARDED_RATE, Duration.ofSeconds(5)));
    double heapBefore = server.liveHeapMib();
    double residentBefore = server.residentMib();

    Duration clientBefore = Server.processorTime(ProcessHandle.current());
    Duration serverBefore = server.processorTime();
    Future<Answers> storm = started(() -> logIns.atRate(TIMES * before, LONG));
    Answers during = on(() -> guarded.atRate(GUARDED_RATE, LONG));
    double residentDuring = server.residentMib();
    Answers stormed = storm.toCompletionStage().toCompletableFuture().join();
    double client = cores(clientBefore, Server.processorTime(ProcessHandle.current()));
    double served = cores(serverBefore, server.processorTime());
    double recovered = secondsToRecover();
    double after = capacity();

    System.out.printf("%n## Storm %s%n%n| measured | is |%n|---|---|%n", title);
    row("capacity before and after, log-ins/s", "%.1f", before, after);
    row("processors taken during, server and load generator, cores", "%.2f", served, client);
    row("offered in the storm, log-ins/s", "%.0f", TIMES * before);
    row("goodput, of capacity", "%.2f", 2 * stormed.perSecond(200) / (before + after));
    row("accepted, p99 ms", "%.0f", stormed.percentile(200, 99));
    row(
        "refused (503), p50 and p99 ms",
        "%.1f",
        stormed.percentile(503, 50),
        stormed.percentile(503, 99));
    row(
        "guarded route before, p50 and p99 ms",
        "%.1f",
        calm.percentile(200, 50),
        calm.percentile(200, 99));
    row(
        "guarded route during, p50 and p99 ms",
        "%.1f",
        during.percentile(200, 50),
        during.percentile(200, 99));
    row("back to normal after, s", "%.1f", recovered);
    row("live heap before and after, MiB", "%.0f", heapBefore, server.liveHeapMib());
    row(
        "resident before, during, after, MiB",
        "%.0f",
        residentBefore,
        residentDuring,
        server.residentMib());
    System.out.println("\nlog-ins: " + stormed + "\nguarded: " + during);
  }

  /** Log-ins a second at most, beside the same calls of the guarded route as in the storm. */
  private double capacity() {
    Future<Answers> beside = started(() -> guarded.atRate(GUARDED_RATE, LONG));
    double perSecond = on(() -> logIns.atConcurrency(8, LONG)).perSecond(200);
    beside.toCompletionStage().toCompletableFuture().join();
    return perSecond;
  }

  /** How long after the storm until ten log-ins in a row are answered as fast as in peace. */
  private double secondsToRecover() throws Exception {
    long began = System.nanoTime();
    while (true) {
      double at = (System.nanoTime() - began) / 1e9;
      Answers ten = on(() -> logIns.atConcurrency(1, Duration.ofMillis(300)));
      if (ten.percentile(200, 100) < 100 && ten.count(503) == 0) {
        return at;
      }
    }
  }

  private static double cores(Duration before, Duration after) {
    return after.minus(before).toMillis() / (double) LONG.toMillis();
  }

  private static void row(String name, String format, double... values) {
    String shown =
        Arrays.stream(values)
            .mapToObj(format::formatted)
            .reduce((one, other) -> one + ", " + other)
            .orElse("");
    System.out.println("| " + name + " | " + shown + " |");
  }

  /** On the client's event loop, where all its connections live. */
  private <T> Future<T> started(Supplier<Future<T>> work) {
    Promise<T> done = Promise.promise();
    loop.runOnContext(go -> work.get().onComplete(done));
    return done.future();
  }

  private <T> T on(Supplier<Future<T>> work) {
    return started(work).toCompletionStage().toCompletableFuture().join();
  }

  private JsonObject post(String path, JsonObject body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.encode()))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return new JsonObject(answer.body());
  }
}
