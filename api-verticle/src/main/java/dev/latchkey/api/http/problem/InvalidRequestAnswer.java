package dev.latchkey.api.http.problem;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;

/**
 * Answers what is no HTTP request, and so never reaches a router. Nothing after it on the
 * connection can be trusted to be where it seems to be (request smuggling), so the connection is
 * closed.
 */
public final class InvalidRequestAnswer implements Handler<HttpServerRequest> {
  @Override
  public void handle(HttpServerRequest request) {
    ProblemResponse.send(request, problem(request.decoderResult().cause()).problem())
        .onComplete(sent -> request.connection().close());
  }

  private static HttpProblem problem(Throwable cause) {
    if (cause instanceof TooLongHttpLineException) {
      return HttpProblem.URI_TOO_LONG;
    }
    return cause instanceof TooLongHttpHeaderException
        ? HttpProblem.HEADERS_TOO_LARGE
        : HttpProblem.BAD_REQUEST;
  }
}
