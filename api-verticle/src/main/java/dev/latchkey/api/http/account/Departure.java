package dev.latchkey.api.http.account;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.ext.web.RoutingContext;

/** Notices a client that goes away before it is answered: hashing its password is for nothing. */
final class Departure {
  private Departure() {}

  /** Succeeds when the connection ends before the answer does, and never otherwise. */
  static Future<Void> of(RoutingContext ctx) {
    Promise<Void> gone = Promise.promise();
    ctx.addEndHandler(
        ended -> {
          if (ended.failed()) {
            gone.complete();
          }
        });
    return gone.future();
  }
}
