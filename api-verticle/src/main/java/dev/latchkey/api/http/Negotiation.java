package dev.latchkey.api.http;

import dev.latchkey.api.http.header.AcceptHeader;
import dev.latchkey.api.http.validation.RequestEncoding;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.handler.HttpException;
import io.vertx.ext.web.handler.SecurityPolicyHandler;

/** Refuses what a route cannot give or take, before a body is read. */
final class Negotiation {
  private Negotiation() {}

  /** 406 for a client that does not accept what the route gives. */
  static SecurityPolicyHandler giving(String mediaType) {
    return ctx -> {
      if (AcceptHeader.allows(ctx.request().headers().getAll("Accept"), mediaType)) {
        ctx.next();
      } else {
        ctx.fail(new HttpException(406));
      }
    };
  }

  /** 415 for a body of a type, or in a content coding, that the route does not take. */
  static SecurityPolicyHandler takingMembers() {
    return ctx -> {
      HttpServerRequest request = ctx.request();
      if (hasBody(request) && !isTaken(request)) {
        ctx.response().putHeader("Accept-Post", RequestEncoding.all());
        ctx.fail(new HttpException(415));
      } else {
        ctx.next();
      }
    };
  }

  private static boolean hasBody(HttpServerRequest request) {
    MultiMap headers = request.headers();
    return headers.contains("Transfer-Encoding")
        || headers.contains("Content-Type")
        || !"0".equals(headers.contains("Content-Length") ? headers.get("Content-Length") : "0");
  }

  private static boolean isTaken(HttpServerRequest request) {
    // Nothing is ever unpacked: a small body stays small (gzip bombs).
    return RequestEncoding.of(request).isPresent()
        && request.headers().getAll("Content-Encoding").stream()
            .allMatch("identity"::equalsIgnoreCase);
  }
}
