package dev.latchkey.revocation.tracking;

import java.util.TreeSet;

/**
 * How far the log is known: all of it up to a number, and some entries ahead of that, which were
 * heard of while one before them was not.
 */
final class LogPosition {
  /** More are not remembered; they are read again. */
  private static final int MOST_AHEAD = 10_000;

  private final TreeSet<Long> ahead = new TreeSet<>();
  private long last;

  /** The number up to which everything is known. */
  long last() {
    return last;
  }

  /** Whether an entry is missing that must be in the log. */
  boolean hasGap() {
    return !ahead.isEmpty();
  }

  void heard(long number) {
    if (number > last && ahead.size() < MOST_AHEAD) {
      ahead.add(number);
      advance();
    }
  }

  /**
   * The log is about to be read from {@link #last()} on. What was heard until now is in the answer,
   * or was never in this log.
   */
  void asking() {
    ahead.clear();
  }

  /**
   * The log was read.
   *
   * @param after where the reading began
   * @param number how far it came; before where it began when it is another log
   */
  void read(long after, long number) {
    last = number < after ? number : Math.max(last, number);
    ahead.headSet(last, true).clear();
    advance();
  }

  private void advance() {
    while (ahead.remove(last + 1)) {
      last++;
    }
  }
}
