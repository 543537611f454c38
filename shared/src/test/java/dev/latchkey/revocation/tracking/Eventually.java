package dev.latchkey.revocation.tracking;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition. */
final class Eventually {
  private static final Duration AT_MOST = Duration.ofSeconds(10);

  private Eventually() {}

  static void isTrue(BooleanSupplier condition) {
    long end = System.nanoTime() + AT_MOST.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not true within " + AT_MOST);
      }
      LockSupport.parkNanos(1_000_000);
    }
  }
}
