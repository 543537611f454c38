package dev.latchkey.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.api.fixture.Api;
import dev.latchkey.api.fixture.RawSocket;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawRequestsTest {
  private static final String POST =
      "POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

  private static final String SMUGGLED = "GET /open HTTP/1.1\r\nHost: x\r\n\r\n";

  @RegisterExtension static final Api api = new Api();

  private static String answer(String request) throws IOException {
    try (RawSocket socket = new RawSocket(api.port())) {
      return socket.write(request).readToEnd();
    }
  }

  private static void isOneProblem(String answer, int status) {
    assertThat(answer).startsWith("HTTP/1.").matches("(?s)HTTP/1.[01] " + status + " .*");
    assertThat(answer.split("HTTP/1.[01] ", -1)).as(answer).hasSize(2);
    assertThat(answer.toLowerCase(java.util.Locale.ROOT))
        .contains("content-type: application/problem+json")
        .contains("cache-control: no-store")
        .contains("x-content-type-options: nosniff");
    assertThat(answer).contains("\"status\":" + status).doesNotContain("xception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
        "Content-Length: 5\r\nContent-Length: 6\r\n\r\n12345",
        "Host: other\r\nContent-Length: 0\r\n\r\n",
        "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        "Content-Length: 5, 6\r\n\r\n12345",
        "Content-Length: -1\r\n\r\n",
        "Content-Length: +5\r\n\r\n12345",
        "Content-Length: 0x5\r\n\r\n12345",
        "Content-Length : 5\r\n\r\n12345",
        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
        "X\u0000: y\r\n\r\n",
        ": x\r\n\r\n",
      })
  void twoReadingsOfWhereARequestEndsAreNone(String rest) throws IOException {
    isOneProblem(answer(POST + rest + SMUGGLED), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nonsense\r\n\r\n", "GET /open\r\n\r\n", "\u0016\u0003\u0001\u0002\r\n\r\n"})
  void whatIsNoHttpIsRefusedOnce(String request) throws IOException {
    isOneProblem(answer(request + SMUGGLED), 400);
  }

  @Test
  void aBodyThatWasRefusedBeforeItCameIsNotLookedForInTheNextRequest() throws IOException {
    String refused =
        POST.replace("application/json", "text/plain")
            + "Content-Length: 9\r\nExpect: 100-continue\r\n\r\n";

    String answer = answer(refused);

    isOneProblem(answer, 415);
    assertThat(answer.toLowerCase(Locale.ROOT)).contains("\r\nconnection: close\r\n");
  }

  @Test
  void aRequestWithoutAHostIsMalformed() throws IOException {
    try (RawSocket socket = new RawSocket(api.port())) {
      socket.write("GET /open HTTP/1.1\r\nConnection: close\r\n\r\n");
      isOneProblem(socket.readToEnd(), 400);
    }
  }

  @Test
  void aRequestLineOverTheLimitIsA414() throws IOException {
    isOneProblem(answer("GET /" + "x".repeat(10_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"), 414);
  }

  @Test
  void headersOverTheLimitAreA431() throws IOException {
    String headers = "X: " + "y".repeat(20_000) + "\r\n";
    isOneProblem(answer("GET /open HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n"), 431);
  }

  @Test
  void garbageAfterARequestClosesTheConnection() throws IOException {
    String answers = answer(SMUGGLED + "garbage\r\n\r\n" + SMUGGLED);

    assertThat(answers).startsWith("HTTP/1.1 200 ");
    assertThat(answers.split("HTTP/1.1 200", -1)).hasSize(2);
    assertThat(answers).contains("HTTP/1.0 400 ");
  }

  @Test
  void otherVersionsOfHttpAreNotSpoken() throws IOException {
    // Vert.x's own answer, before anything of ours.
    assertThat(answer("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")).contains(" 501 ");
    assertThat(answer("GET /open HTTP/9.9\r\nHost: x\r\n\r\n")).contains(" 501 ");
  }

  @Test
  void aBodyThatNeverEndsIsAnsweredAndThenCut() throws IOException {
    try (RawSocket socket = new RawSocket(api.port())) {
      socket.write(POST + "Transfer-Encoding: chunked\r\n\r\n");
      String chunk = "1000\r\n" + "x".repeat(0x1000) + "\r\n";
      int first = -2;
      for (int i = 0; i < 64 && first == -2; i++) {
        socket.write(chunk);
        first = socket.readWithin(i < 16 ? 1 : 1000);
      }
      assertThat(first).isEqualTo('H');
      assertThat(socket.readToEnd()).startsWith("TTP/1.1 413 ");
    }
  }

  @Test
  void aBodyThatIsAnnouncedTooLargeIsAnsweredBeforeItComes() throws IOException {
    isOneProblem(answer(POST + "Content-Length: 10485760\r\nExpect: 100-continue\r\n\r\n"), 413);
  }
}
