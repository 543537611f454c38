package dev.latchkey.bench.tokens;

import dev.latchkey.bench.load.Answers;
import dev.latchkey.bench.load.Load;
import dev.latchkey.bench.load.RawClient;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A guarded route with tokens that are remembered, never seen, and garbage, beside an open route in
 * the same run. Arguments are options of the server's JVM.
 *
 * <p>Client and server share the machine, so requests a second say less than the processor time
 * that the server takes for one.
 */
public final class GuardedRoute {
  private static final Duration ROUND = Duration.ofSeconds(3);
  private static final int ROUNDS = 4;
  private static final int CONNECTIONS = 32;
  private static final int NEVER_SEEN = 30_000;

  private final Vertx vertx = Vertx.vertx();
  private final Context loop = vertx.getOrCreateContext();
  private final Process server;
  private final BenchTokens tokens;
  private final RawClient client;
  private final Map<String, Totals> totals = new LinkedHashMap<>();

  private static final class Totals {
    private long requests;
    private Duration wall = Duration.ZERO;
    private Duration processor = Duration.ZERO;
  }

  private GuardedRoute(Process server, int port, BenchTokens tokens) {
    this.server = server;
    this.tokens = tokens;
    this.client = new RawClient(vertx, port);
  }

  /** Runs it, and prints a Markdown table. */
  public static void main(String[] options) throws Exception {
    BenchTokens tokens = new BenchTokens();
    Process server = start(options, tokens);
    try {
      int port = Integer.parseInt(server.inputReader(StandardCharsets.UTF_8).readLine());
      GuardedRoute bench = new GuardedRoute(server, port, tokens);
      bench.run();
      bench.vertx.close().await();
    } finally {
      server.destroy();
    }
  }

  private static Process start(String[] options, BenchTokens tokens) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-Xmx512m", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(GuardedServer.class.getName(), tokens.publicKey().encode()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private void run() throws GeneralSecurityException {
    Buffer open = Buffer.buffer("GET /open HTTP/1.1\r\nHost: x\r\n\r\n");
    List<Buffer> remembered = requests(100, tokens::next);
    List<Buffer> garbage = requests(1000, BenchTokens::garbage);
    List<Buffer> forged = requests(1000, tokens::forged);
    for (int round = -1; round < ROUNDS; round++) {
      List<Buffer> fresh = requests(NEVER_SEEN, tokens::next);
      // The first round warms up, and counts for nothing.
      boolean counts = round >= 0;
      measure("open route", List.of(open), 200, counts);
      measure("remembered token", remembered, 200, counts);
      measure("never seen token", fresh, 200, counts);
      measure("garbage", garbage, 401, counts);
      measure("forged signature", forged, 401, counts);
    }
    print();
  }

  private interface Maker {
    String make() throws GeneralSecurityException;
  }

  private static List<Buffer> requests(int number, Maker maker) throws GeneralSecurityException {
    List<Buffer> requests = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      requests.add(RawClient.get("/test", maker.make()));
    }
    return requests;
  }

  private void measure(String name, List<Buffer> requests, int status, boolean counts) {
    Duration before = processorTime();
    long began = System.nanoTime();
    Load load = new Load(vertx, client, requests);
    // What was sent once has been seen.
    Answers answers =
        name.startsWith("never")
            ? on(() -> load.once(CONNECTIONS))
            : on(() -> load.atConcurrency(CONNECTIONS, ROUND));
    if (counts) {
      Totals sum = totals.computeIfAbsent(name, first -> new Totals());
      sum.requests += answers.count(status);
      sum.wall = sum.wall.plusNanos(System.nanoTime() - began);
      sum.processor = sum.processor.plus(processorTime().minus(before));
    }
    if (answers.count(status) != answers.count()) {
      throw new IllegalStateException(name + ": " + answers);
    }
  }

  private Duration processorTime() {
    return server.toHandle().info().totalCpuDuration().orElseThrow();
  }

  private Answers on(Supplier<Future<Answers>> work) {
    Promise<Answers> done = Promise.promise();
    loop.runOnContext(go -> work.get().onComplete(done));
    return done.future().toCompletionStage().toCompletableFuture().join();
  }

  private void print() {
    System.out.printf(
        "%n| request | a second | of open | server µs | of open | a second and core |%n"
            + "|---|---|---|---|---|---|%n");
    Totals open = totals.getOrDefault("open route", new Totals());
    totals.forEach(
        (name, sum) ->
            System.out.printf(
                "| %s | %.0f | %.2f | %.1f | %.2f | %.0f |%n",
                name,
                perSecond(sum),
                perSecond(sum) / perSecond(open),
                micros(sum),
                micros(open) / micros(sum),
                1e6 / micros(sum)));
  }

  private static double perSecond(Totals totals) {
    return totals.requests * 1e9 / totals.wall.toNanos();
  }

  private static double micros(Totals totals) {
    return totals.processor.toNanos() / 1e3 / totals.requests;
  }
}
