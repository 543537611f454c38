package dev.latchkey.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is sent: no 5xx, no stack trace, no secret in the log. {@code
 * -Dlatchkey.wild.seconds=600} for ten minutes of it, {@code -Dlatchkey.wild.seed=N} to repeat a
 * run.
 */
class WildInputTest {
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})");
  private static final Pattern INSIDE =
      Pattern.compile("Exception|\\bat (dev|io|java)\\.|io\\.vertx|com\\.mongodb|dev\\.latchkey");

  /** One client sends all of it; what it asks for must reach the parsers. */
  private static final Map<String, String> UNLIMITED =
      Map.of(
          "LATCHKEY_LIMITS_LOG_IN",
          "off",
          "LATCHKEY_LIMITS_SIGN_UP",
          "off",
          "LATCHKEY_LIMITS_CHANGE_PASSWORD",
          "off");

  @TempDir Path home;

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  void isAnsweredWithoutA5xxAStackTraceOrASecretInTheLog() throws IOException {
    long seed = Long.getLong("latchkey.wild.seed", System.nanoTime());
    long seconds = Long.getLong("latchkey.wild.seconds", 15);
    WildRequests requests = new WildRequests(seed);
    int sent = 0;
    try (LatchkeyProcess latchkey = LatchkeyProcess.start(home, UNLIMITED).ready()) {
      RawHttp http = new RawHttp(latchkey.port());
      long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
      while (System.nanoTime() < end) {
        byte[] request = requests.next();
        String answer = http.send(request);
        sent++;
        assertThat(statuses(answer))
            .as(() -> "seed " + seed + ": " + shown(request) + "\n" + answer + latchkey.output())
            .doesNotContain("5");
        assertThat(INSIDE.matcher(answer).find()).as("seed %d: %s", seed, answer).isFalse();
      }

      assertThat(latchkey.get("/health/ready").statusCode()).isEqualTo(200);
      assertThat(latchkey.output())
          .as("seed %d, %d requests", seed, sent)
          .doesNotContain(WildRequests.SECRET)
          .doesNotContain("Exception")
          .doesNotContain("ERROR");
    }
    System.out.printf("WildInputTest: %d requests in %d s, seed %d%n", sent, seconds, seed);
  }

  private static String shown(byte[] request) {
    return new String(request, 0, Math.min(request.length, 500), StandardCharsets.ISO_8859_1);
  }

  /**
   * The first digits of all statuses in an answer: there may have been several requests in what
   * looked like one.
   */
  private static String statuses(String answer) {
    StringBuilder classes = new StringBuilder();
    Matcher matcher = STATUS.matcher(answer);
    while (matcher.find()) {
      classes.append(matcher.group(1).charAt(0));
    }
    return classes.toString();
  }
}
