package dev.latchkey.api.http.discovery;

import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.token.TrackedKeys;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** {@code GET /.well-known/jwks.json}: the public keys, as a JWK Set (RFC 7517). */
public final class KeySetHandler implements Handler<RoutingContext> {
  static final String PATH = "/.well-known/jwks.json";

  private final TrackedKeys keys;

  public KeySetHandler(TrackedKeys keys) {
    this.keys = keys;
  }

  @Override
  public void handle(RoutingContext ctx) {
    if (keys.isLoaded()) {
      CacheableJson.answer(ctx, keys.published().toJson());
    } else {
      // An empty set would be kept, and every token be refused for as long.
      ctx.fail(new FailureException(Failure.UNAVAILABLE));
    }
  }
}
