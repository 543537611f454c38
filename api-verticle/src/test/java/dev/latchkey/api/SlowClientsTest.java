package dev.latchkey.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.api.fixture.Api;
import dev.latchkey.api.fixture.RawSocket;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SlowClientsTest {
  private static final Duration TIMEOUT = Duration.ofMillis(600);

  @RegisterExtension static final Api api = new Api(TIMEOUT);

  /** Sends a byte from time to time until the server has enough, and gives what it said. */
  private static String trickled(String start) throws IOException {
    try (RawSocket socket = new RawSocket(api.port())) {
      long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
      socket.write(start);
      while (System.nanoTime() < end) {
        int read = socket.readWithin(100);
        if (read >= 0) {
          return (char) read + socket.readToEnd();
        }
        if (read == -1) {
          return "";
        }
        try {
          socket.write("x");
        } catch (IOException closed) {
          return "";
        }
      }
    }
    throw new AssertionError("still open");
  }

  @Test
  void headersThatTrickleInAreCutOff() throws IOException {
    assertThat(trickled("GET /open HTTP/1.1\r\nHost: ")).isEmpty();
  }

  @Test
  void aBodyThatTricklesInIsA408() throws IOException {
    String answer =
        trickled(
            "POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 408 ").contains("\"status\":408");
  }

  @Test
  void aConnectionThatSaysNothingIsClosed() throws IOException {
    try (RawSocket socket = new RawSocket(api.port())) {
      assertThat(socket.readWithin(5_000)).isEqualTo(-1);
    }
  }

  @Test
  void aConnectionThatHasBeenAnsweredIsClosedWhenNothingFollows() throws IOException {
    try (RawSocket socket = new RawSocket(api.port())) {
      String answer = socket.write("GET /open HTTP/1.1\r\nHost: x\r\n\r\n").readToEnd();
      assertThat(answer).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void aConnectionLivesOnFromAnswerToAnswer() throws IOException {
    long end = System.nanoTime() + TIMEOUT.multipliedBy(3).toNanos();
    try (RawSocket socket = new RawSocket(api.port())) {
      while (System.nanoTime() < end) {
        socket.write("GET /open HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(socket.readWithin(1_000)).isEqualTo('H');
        while (socket.readWithin(200) != -2) {
          // the rest of this answer
        }
      }
    }
  }

  @Test
  void othersAreServedMeanwhile() throws IOException {
    try (RawSocket one = new RawSocket(api.port());
        RawSocket other = new RawSocket(api.port())) {
      one.write("POST /login HTTP/1.1\r\nHost: ");
      other.write("GET /open HT");

      assertThat(api.get("/open").send().status()).isEqualTo(200);
    }
  }
}
