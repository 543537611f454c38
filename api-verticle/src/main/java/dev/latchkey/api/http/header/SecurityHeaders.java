package dev.latchkey.api.http.header;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.PlatformHandler;

/**
 * Headers of every answer, errors too (OWASP REST cheat sheet; ASVS 14.3.2): nobody keeps it,
 * guesses its type, frames it, runs it, or learns from it where the reader comes from.
 */
public final class SecurityHeaders implements PlatformHandler {
  @Override
  public void handle(RoutingContext ctx) {
    addTo(ctx.response());
    ctx.next();
  }

  /** Sets them, whatever was there. */
  public static void addTo(HttpServerResponse response) {
    response
        .putHeader("Cache-Control", "no-store")
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
        .putHeader("Referrer-Policy", "no-referrer");
  }
}
