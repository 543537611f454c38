package dev.latchkey.user.password;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Keeps refusals equally slow while there are hashes that take longer to check than ours: each
 * waits, on a timer and not on a thread, until the slowest of the last such checks would have been
 * done. Otherwise a slow refusal says that there is an account, and one that has not been used for
 * long (ASVS 6.3.8). While there are none, nothing is held.
 */
final class RefusalPace {
  private static final int REMEMBERED = 64;

  /** What refusals are held for at most, whatever was seen: a pause of the machine is no check. */
  private static final long MAX_NANOS = Duration.ofSeconds(2).toNanos();

  private final Vertx vertx;
  private final AtomicLongArray nanos = new AtomicLongArray(REMEMBERED);
  private final AtomicInteger next = new AtomicInteger();

  RefusalPace(Vertx vertx) {
    this.vertx = vertx;
  }

  /** A check of a hash that is not as ours are now took so long. */
  void sawSlowCheck(long took) {
    nanos.set(Math.floorMod(next.getAndIncrement(), REMEMBERED), took);
  }

  /** Completes when a refusal may go out that began to be worked on then. */
  Future<Void> hold(long beganNanos) {
    long millis = TimeUnit.NANOSECONDS.toMillis(floorNanos() - (System.nanoTime() - beganNanos));
    if (millis < 1) {
      return Future.succeededFuture();
    }
    Promise<Void> held = Promise.promise();
    vertx.setTimer(millis, due -> held.complete());
    return held.future();
  }

  /** A quarter above the slowest: the next one may be a little slower. */
  private long floorNanos() {
    long slowest = 0;
    for (int i = 0; i < REMEMBERED; i++) {
      slowest = Math.max(slowest, nanos.get(i));
    }
    return Math.min(slowest + slowest / 4, MAX_NANOS);
  }
}
