package dev.latchkey.api.http;

import dev.latchkey.api.http.problem.HttpProblem;
import dev.latchkey.api.http.problem.ProblemResponse;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.PlatformHandler;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections of clients that take too long to send a request, also when they send a byte
 * from time to time, which no idle time-out notices. The time runs from the opening of the
 * connection, or from the previous answer, to the last byte of the body.
 *
 * <p>All of it runs on the event loop of the verticle that the server belongs to.
 */
public final class RequestDeadline implements PlatformHandler {
  /** How long a client that was answered early may go on sending what nobody reads. */
  private static final Duration LINGER = Duration.ofSeconds(1);

  private static final Duration LONGEST_ROUND = Duration.ofSeconds(1);

  private final Vertx vertx;
  private final Duration timeout;
  private final Map<HttpConnection, Waiting> connections = new HashMap<>();

  /**
   * A deadline for every request of one server.
   *
   * @param timeout how long a whole request may take; up to a tenth of it more, and at most a
   *     second, passes until it is noticed
   */
  public RequestDeadline(Vertx vertx, Duration timeout) {
    this.vertx = vertx;
    this.timeout = timeout;
  }

  /**
   * Watches a server's connections until the verticle is undeployed; the router tells it of
   * requests.
   */
  public HttpServer watching(HttpServer server) {
    // One round for all connections, so that a request costs no timer.
    Duration tenth = timeout.dividedBy(10).plusMillis(1);
    vertx.setPeriodic(
        (tenth.compareTo(LONGEST_ROUND) < 0 ? tenth : LONGEST_ROUND).toMillis(),
        round -> List.copyOf(connections.values()).forEach(Waiting::check));
    return server.connectionHandler(
        connection -> {
          connections.put(connection, new Waiting(connection));
          connection.closeHandler(closed -> connections.remove(connection));
        });
  }

  @Override
  public void handle(RoutingContext ctx) {
    HttpServerRequest request = ctx.request();
    Waiting waiting = connections.get(request.connection());
    if (waiting != null && waiting.givenUp) {
      // Closing waits until what was written is read. Without this pause, a client that never reads
      // would meanwhile be answered without bounds: Vert.x has no back-pressure while it closes.
      request.pause();
      return;
    }
    if (waiting != null) {
      waiting.request = request;
      request.end().onSuccess(received -> waiting.received(request));
      ctx.addEndHandler(answered -> waiting.answered(request));
    }
    ctx.next();
  }

  private final class Waiting {
    private final HttpConnection connection;
    private @Nullable HttpServerRequest request;
    private boolean forUs;
    private boolean givenUp;
    private long since;
    private Duration atMost = timeout;

    Waiting(HttpConnection connection) {
      this.connection = connection;
      await(timeout);
    }

    void await(Duration time) {
      forUs = false;
      since = System.nanoTime();
      atMost = time;
    }

    void received(HttpServerRequest whole) {
      if (whole.response().ended()) {
        await(timeout);
      } else {
        forUs = true;
      }
    }

    void answered(HttpServerRequest last) {
      await(last.isEnded() ? timeout : LINGER);
    }

    void check() {
      if (!givenUp && !forUs && System.nanoTime() - since >= atMost.toNanos()) {
        giveUp();
      }
    }

    private void giveUp() {
      givenUp = true;
      if (request != null && !request.response().headWritten() && !request.isEnded()) {
        ProblemResponse.send(request, HttpProblem.REQUEST_TIMEOUT.problem())
            .onComplete(sent -> connection.close());
      } else {
        connection.close();
      }
    }
  }
}
