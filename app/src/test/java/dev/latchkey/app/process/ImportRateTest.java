package dev.latchkey.app.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.app.Main;
import dev.latchkey.embedded.Durability;
import dev.latchkey.testing.mongo.EmbeddedProcess;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast accounts come in and go out, and in how much memory. With {@code
 * -Dlatchkey.import.rows=1000000} it measures what is promised: under five minutes, in a heap in
 * which a million rows have no room.
 */
class ImportRateTest {
  private static final int ROWS = Integer.getInteger("latchkey.import.rows", 20_000);
  private static final Duration ALLOWED_FOR_A_MILLION = Duration.ofMinutes(5);
  private static final Duration ALLOWED_TO_START = Duration.ofSeconds(20);
  private static final String HEAP = "-Xmx64m";

  @TempDir Path directory;

  private EmbeddedProcess server;

  @BeforeEach
  void start() {
    server = EmbeddedProcess.start(directory.resolve("data"), Durability.WITHIN_A_SECOND);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  void aMillionRowsTakeUnderFiveMinutesInAHeapThatDoesNotGrowWithThem() throws Exception {
    Path file = directory.resolve("users.jsonl");
    writeRows(file);

    Duration in = run("import", file.toString());
    Duration again = run("import", file.toString());
    Duration out = run("export", directory.resolve("out.jsonl").toString());

    System.out.printf(
        Locale.ROOT,
        "%,d rows: import %s (%,.0f/s), again %s (%,.0f/s), export %s (%,.0f/s)%n",
        ROWS,
        in,
        perSecond(in),
        again,
        perSecond(again),
        out,
        perSecond(out));
    try (var lines = Files.lines(directory.resolve("out.jsonl"))) {
      assertThat(lines.count()).isEqualTo(ROWS);
    }
    assertThat(in).isLessThan(allowed());
    assertThat(again).isLessThan(allowed());
  }

  private static Duration allowed() {
    return ALLOWED_TO_START.plus(ALLOWED_FOR_A_MILLION.multipliedBy(ROWS).dividedBy(1_000_000));
  }

  private static double perSecond(Duration took) {
    return ROWS * 1000.0 / took.toMillis();
  }

  private static void writeRows(Path file) throws IOException {
    String hash = "pbkdf2:sha256:260000$gS1sYmHs2YyfYkwU$" + "0123456789abcdef".repeat(4);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < ROWS; i++) {
        out.write(
            "{\"email\":\"user%d@example.com\",\"name\":\"User %d\",\"password_hash\":\"%s\"}\n"
                .formatted(i, i, hash));
      }
    }
  }

  private Duration run(String... command) throws IOException, InterruptedException {
    Path output = directory.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-Dlatchkey.home=" + directory,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "users",
                command[0],
                command[1])
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("LATCHKEY_"));
    builder.environment().put("LATCHKEY_MONGO_URI", server.uri());
    // Checked at start against the heap; nothing is hashed here.
    builder.environment().put("LATCHKEY_HASHING_MEMORY_KIB", "8192");
    builder.environment().put("LATCHKEY_HASHING_THREADS", "1");
    long began = System.nanoTime();
    int status = builder.start().waitFor();
    assertThat(status).as(Files.readString(output, UTF_8)).isZero();
    System.out.println(Files.readString(output, UTF_8));
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
