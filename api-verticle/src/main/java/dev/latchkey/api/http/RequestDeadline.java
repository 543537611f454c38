package dev.latchkey.api.http;

import dev.latchkey.api.http.problem.HttpProblem;
import dev.latchkey.api.http.problem.ProblemResponse;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.PlatformHandler;
import java.time.Duration;
import java.util.HashMap;
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

  private final Vertx vertx;
  private final Duration timeout;
  private final Map<HttpConnection, Waiting> connections = new HashMap<>();

  /**
   * A deadline for every request of one server.
   *
   * @param timeout how long a whole request may take
   */
  public RequestDeadline(Vertx vertx, Duration timeout) {
    this.vertx = vertx;
    this.timeout = timeout;
  }

  /** Watches a server's connections; the router tells it of requests. */
  public HttpServer watching(HttpServer server) {
    return server.connectionHandler(
        connection -> {
          connections.put(connection, new Waiting(connection));
          connection.closeHandler(closed -> forget(connection));
          await(connection, timeout);
        });
  }

  @Override
  public void handle(RoutingContext ctx) {
    HttpServerRequest request = ctx.request();
    Waiting waiting = connections.get(request.connection());
    if (waiting != null) {
      waiting.request = request;
      request.end().onSuccess(received -> received(request));
      ctx.addEndHandler(answered -> answered(request));
    }
    ctx.next();
  }

  private void received(HttpServerRequest request) {
    if (request.response().ended()) {
      await(request.connection(), timeout);
    } else {
      with(request.connection(), Waiting::cancel);
    }
  }

  private void answered(HttpServerRequest request) {
    await(request.connection(), request.isEnded() ? timeout : LINGER);
  }

  private void await(HttpConnection connection, Duration time) {
    with(
        connection,
        waiting -> {
          waiting.cancel();
          waiting.timer = vertx.setTimer(time.toMillis(), due -> waiting.giveUp());
        });
  }

  private void forget(HttpConnection connection) {
    with(connection, Waiting::cancel);
    connections.remove(connection);
  }

  private void with(HttpConnection connection, Handler<Waiting> action) {
    Waiting waiting = connections.get(connection);
    if (waiting != null) {
      action.handle(waiting);
    }
  }

  private final class Waiting {
    private final HttpConnection connection;
    private @Nullable HttpServerRequest request;
    private long timer = -1;

    Waiting(HttpConnection connection) {
      this.connection = connection;
    }

    void cancel() {
      vertx.cancelTimer(timer);
    }

    void giveUp() {
      if (request != null && !request.response().headWritten() && !request.isEnded()) {
        ProblemResponse.send(request, HttpProblem.REQUEST_TIMEOUT.problem())
            .onComplete(sent -> connection.close());
      } else {
        connection.close();
      }
    }
  }
}
