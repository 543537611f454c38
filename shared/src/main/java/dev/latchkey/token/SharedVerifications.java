package dev.latchkey.token;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * One verification at a time of one token, however many requests bring it at once: the others wait
 * for that one. Each is answered on its own context.
 */
final class SharedVerifications {
  private final Map<String, Future<VerifiedToken>> underWay = new ConcurrentHashMap<>();

  /** The verification that is under way for this text, or else this new one. */
  Future<VerifiedToken> of(String text, Supplier<Future<VerifiedToken>> verification) {
    Promise<VerifiedToken> promise = Promise.promise();
    Future<VerifiedToken> first = underWay.putIfAbsent(text, promise.future());
    if (first != null) {
      return onContextOfCaller(first);
    }
    Future<VerifiedToken> begun;
    try {
      begun = verification.get();
    } catch (RuntimeException e) {
      begun = Future.failedFuture(e);
    }
    begun.onComplete(
        result -> {
          underWay.remove(text);
          promise.handle(result);
        });
    return onContextOfCaller(promise.future());
  }

  /** Who waits for another's verification must not go on in that one's thread. */
  private static Future<VerifiedToken> onContextOfCaller(Future<VerifiedToken> future) {
    Context caller = Vertx.currentContext();
    if (future.isComplete() || caller == null) {
      return future;
    }
    Promise<VerifiedToken> promise = Promise.promise();
    future.onComplete(result -> caller.runOnContext(go -> promise.handle(result)));
    return promise.future();
  }
}
