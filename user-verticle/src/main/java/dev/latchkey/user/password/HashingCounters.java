package dev.latchkey.user.password;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** What has happened at the hashing threads since they were started. Counted by many threads. */
final class HashingCounters {
  private final LongAdder hashed = new LongAdder();
  private final LongAdder rejected = new LongAdder();
  private final LongAdder abandoned = new LongAdder();
  private final LongAdder waitedNanos = new LongAdder();
  private final LongAdder computedNanos = new LongAdder();

  void rejected() {
    rejected.increment();
  }

  void abandoned() {
    abandoned.increment();
  }

  void began(long nanosWaited) {
    waitedNanos.add(nanosWaited);
  }

  void hashed(long nanosComputed) {
    hashed.increment();
    computedNanos.add(nanosComputed);
  }

  HashingFigures read(int queued) {
    return new HashingFigures(
        queued,
        hashed.sum(),
        rejected.sum(),
        abandoned.sum(),
        Duration.ofNanos(waitedNanos.sum()),
        Duration.ofNanos(computedNanos.sum()));
  }
}
