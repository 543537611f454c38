package dev.latchkey.api.http.header;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.SecurityPolicyHandler;

/**
 * Refuses with 400 what a proxy before us may have read in another way: more than one {@code Host}
 * (RFC 9112, 3.2), transfer codings beside {@code chunked}, of which we undo none (RFC 9112, 6.1),
 * and a header without a name (RFC 9110, 5.1).
 */
public final class UnambiguousHead implements SecurityPolicyHandler {
  @Override
  public void handle(RoutingContext ctx) {
    HttpServerRequest request = ctx.request();
    String coding = request.getHeader(HttpHeaders.TRANSFER_ENCODING);
    boolean chunkedOnly = coding == null || coding.strip().equalsIgnoreCase("chunked");
    if (chunkedOnly
        && request.headers().getAll(HttpHeaders.TRANSFER_ENCODING).size() <= 1
        && request.headers().getAll(HttpHeaders.HOST).size() <= 1
        && !request.headers().contains("")) {
      ctx.next();
    } else {
      // What follows on this connection may be the rest of what was read in another way.
      ctx.addEndHandler(answered -> request.connection().close());
      ctx.fail(400);
    }
  }
}
