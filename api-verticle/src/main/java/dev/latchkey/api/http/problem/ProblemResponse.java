package dev.latchkey.api.http.problem;

import dev.latchkey.api.http.header.SecurityHeaders;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** Writes problem documents, with the headers that their status asks for. */
public final class ProblemResponse {
  /**
   * Where nobody has said another time. Long enough to be of use, short enough that nobody gives
   * up: overload passes in seconds.
   */
  private static final String RETRY_AFTER_SECONDS = "2";

  private ProblemResponse() {}

  /** Answers a request; the future ends when the answer is written. */
  public static Future<Void> send(HttpServerRequest request, Problem problem) {
    HttpServerResponse response = request.response();
    SecurityHeaders.addTo(response);
    if (problem.status() == 503 || problem.status() == 429) {
      putIfAbsent(response, "Retry-After", RETRY_AFTER_SECONDS);
    }
    if (problem.status() == 401) {
      // RFC 9110, 11.6.1: every 401 says how to authenticate.
      putIfAbsent(response, "WWW-Authenticate", "Bearer realm=\"latchkey\"");
    }
    boolean bodyIsAwaited = request.headers().contains("Expect") && !request.isEnded();
    if (bodyIsAwaited) {
      response.putHeader("Connection", "close");
    }
    return response
        .setStatusCode(problem.status())
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .end(problem.toJson().toBuffer())
        .onComplete(
            sent -> {
              // A client that is refused before its body need not send it (RFC 9110, 10.1.1): what
              // comes next on the connection is a body or a request, and nobody can tell.
              if (bodyIsAwaited) {
                request.connection().close();
              }
            });
  }

  private static void putIfAbsent(HttpServerResponse response, String name, String value) {
    if (!response.headers().contains(name)) {
      response.putHeader(name, value);
    }
  }
}
