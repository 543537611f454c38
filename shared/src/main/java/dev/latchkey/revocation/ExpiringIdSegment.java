package dev.latchkey.revocation;

/**
 * A hash table with open addressing. Nothing is deleted from it: what has expired is left behind
 * when it is copied. Seconds are kept as unsigned 32 bits, which lasts until 2106.
 */
final class ExpiringIdSegment {
  private static final int SMALLEST = 8;
  private static final long UNSIGNED = 0xFFFF_FFFFL;
  private static final int FREE = 0;

  /** Two for each slot. */
  private long[] ids = new long[2 * SMALLEST];

  private int[] times = new int[SMALLEST];

  /** Of each slot, or {@link #FREE}. */
  private int[] expiries = new int[SMALLEST];

  private int size;

  /** Keeps an id; says how many there are more of now, 1 or 0. */
  synchronized int put(long hash, long high, long low, long time, long expiry) {
    // Three quarters full at most, and grown by a quarter: 32 to 40 bytes an id.
    if (4L * (size + 1) > 3L * expiries.length) {
      copy(expiries.length + expiries.length / 4 + 2, FREE);
    }
    int before = size;
    insert(hash, high, low, (int) time, (int) Math.min(UNSIGNED, Math.max(1, expiry)));
    return size - before;
  }

  synchronized long time(long hash, long high, long low) {
    int slot = slot(hash, high, low);
    return expiries[slot] == FREE ? -1 : times[slot] & UNSIGNED;
  }

  /** Forgets all; says how many those were. */
  synchronized int clear() {
    int before = size;
    size = 0;
    allocate(SMALLEST);
    return before;
  }

  /** Forgets what has expired; says how many those were. */
  synchronized int dropExpired(long now) {
    int left = 0;
    for (int expiry : expiries) {
      left += isLive(expiry, now) ? 1 : 0;
    }
    int expired = size - left;
    if (expired > 0) {
      copy(Math.max(SMALLEST, 3 * left / 2), now);
    }
    return expired;
  }

  private static boolean isLive(int expiry, long now) {
    return (expiry & UNSIGNED) > now;
  }

  private void copy(int capacity, long now) {
    long[] oldIds = ids;
    int[] oldTimes = times;
    int[] oldExpiries = expiries;
    size = 0;
    allocate(capacity);
    for (int slot = 0; slot < oldExpiries.length; slot++) {
      if (isLive(oldExpiries[slot], now)) {
        long high = oldIds[2 * slot];
        long low = oldIds[2 * slot + 1];
        insert(ExpiringIds.hash(high, low), high, low, oldTimes[slot], oldExpiries[slot]);
      }
    }
  }

  private void allocate(int capacity) {
    ids = new long[2 * capacity];
    times = new int[capacity];
    expiries = new int[capacity];
  }

  private void insert(long hash, long high, long low, int time, int expiry) {
    int slot = slot(hash, high, low);
    if (expiries[slot] == FREE) {
      size++;
      ids[2 * slot] = high;
      ids[2 * slot + 1] = low;
      times[slot] = time;
      expiries[slot] = expiry;
      return;
    }
    times[slot] = later(times[slot], time);
    expiries[slot] = later(expiries[slot], expiry);
  }

  private static int later(int one, int other) {
    return Integer.compareUnsigned(one, other) > 0 ? one : other;
  }

  /** Where the id is, or the free slot where it would go. There always is one. */
  private int slot(long hash, long high, long low) {
    // The segment was chosen by the upper bits, the slot by the lower: they are independent.
    int slot = (int) (((hash & UNSIGNED) * expiries.length) >>> Integer.SIZE);
    while (expiries[slot] != FREE && (ids[2 * slot] != high || ids[2 * slot + 1] != low)) {
      slot = slot + 1 == expiries.length ? 0 : slot + 1;
    }
    return slot;
  }
}
