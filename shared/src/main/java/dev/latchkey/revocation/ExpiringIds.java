package dev.latchkey.revocation;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ids of 128 bits, each with a time and an expiry, in 24 bytes a slot. Found in O(1), for many
 * readers and writers: the ids are spread over segments, each with a lock of its own, held for
 * nanoseconds.
 *
 * <p>Not a {@code ConcurrentHashMap}, which takes some 150 bytes for each.
 */
final class ExpiringIds {
  private static final int SEGMENTS = 64;
  private static final int SEGMENT_BITS = 6;

  /** Odd, with its ones and zeros well mixed: 2 to the 64th divided by the golden ratio. */
  private static final long MIXER = 0x9E37_79B9_7F4A_7C15L;

  private final ExpiringIdSegment[] segments = new ExpiringIdSegment[SEGMENTS];
  private final AtomicInteger size = new AtomicInteger();
  private int nextToSweep;

  ExpiringIds() {
    for (int i = 0; i < SEGMENTS; i++) {
      segments[i] = new ExpiringIdSegment();
    }
  }

  /** Keeps an id; of two times and two expiries, the later. */
  void put(long high, long low, Instant time, Instant expiry) {
    long hash = hash(high, low);
    size.addAndGet(segment(hash).put(hash, high, low, time.getEpochSecond(), secondAfter(expiry)));
  }

  /** The time that is kept with an id, in seconds since the epoch; -1 for one that is not there. */
  long time(long high, long low) {
    if (size.get() == 0) {
      return -1;
    }
    long hash = hash(high, low);
    return segment(hash).time(hash, high, low);
  }

  int size() {
    return size.get();
  }

  /**
   * Forgets what has expired in one segment, the next in turn; true when that was the last one. Not
   * for several threads at once.
   */
  boolean sweep(Instant now) {
    size.addAndGet(-segments[nextToSweep].dropExpired(now.getEpochSecond()));
    nextToSweep = (nextToSweep + 1) % SEGMENTS;
    return nextToSweep == 0;
  }

  void clear() {
    for (ExpiringIdSegment segment : segments) {
      size.addAndGet(-segment.clear());
    }
  }

  private ExpiringIdSegment segment(long hash) {
    return segments[(int) (hash >>> (Long.SIZE - SEGMENT_BITS))];
  }

  static long hash(long high, long low) {
    long mixed = (high ^ Long.rotateLeft(low, 29)) * MIXER;
    return (mixed ^ (mixed >>> 32)) * MIXER;
  }

  private static long secondAfter(Instant time) {
    return time.getNano() == 0 ? time.getEpochSecond() : time.getEpochSecond() + 1;
  }
}
