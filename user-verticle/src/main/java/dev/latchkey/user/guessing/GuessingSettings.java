package dev.latchkey.user.guessing;

import java.time.Duration;

/**
 * How guessing of passwords is slowed and ended.
 *
 * @param enabled whether it is; false for load tests alone
 * @param freeFailures failures in a row of one client network at one account before it has to wait
 * @param freeFailuresElsewhere failures in a row at one account, from all networks together that
 *     its owner has not logged in from, before they have to wait
 * @param firstDelay the first wait; each one after it is twice as long
 * @param longestDelay the longest wait
 * @param lockAt failures in a row that end it, 1 to {@value #MOST_FAILURES}
 * @param memory how long a network is known after a log-in from there, and how long failures are
 *     remembered that no log-in has made up for
 */
public record GuessingSettings(
    boolean enabled,
    int freeFailures,
    int freeFailuresElsewhere,
    Duration firstDelay,
    Duration longestDelay,
    int lockAt,
    Duration memory) {
  /** NIST SP 800-63B-4, 3.2.2: no more than 100 failures in a row. */
  public static final int MOST_FAILURES = 100;

  /**
   * Nobody who mistypes notices: 5 tries are free, and the tenth failure is a wait of 16 s. All the
   * tries that a botnet gets at one account take it 18 hours.
   */
  public static final GuessingSettings DEFAULT =
      new GuessingSettings(
          true,
          5,
          20,
          Duration.ofSeconds(1),
          Duration.ofMinutes(15),
          MOST_FAILURES,
          Duration.ofDays(90));

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException for a number outside its limits
   */
  public GuessingSettings {
    check(freeFailures >= 0 && freeFailuresElsewhere >= 0, "free failures must be 0 or more");
    check(firstDelay.toMillis() > 0, "the first delay must be 1 ms or more");
    check(longestDelay.compareTo(firstDelay) >= 0, "the longest delay must not be under the first");
    check(lockAt >= 1 && lockAt <= MOST_FAILURES, "an account must be locked at 1 to 100 failures");
    check(memory.compareTo(longestDelay) > 0, "the memory must be longer than the longest delay");
  }

  /** The same, on or off. */
  public GuessingSettings withEnabled(boolean newEnabled) {
    return new GuessingSettings(
        newEnabled, freeFailures, freeFailuresElsewhere, firstDelay, longestDelay, lockAt, memory);
  }

  /**
   * The wait after so many failures.
   *
   * @param free how many of them cost nothing
   */
  Duration delayAfter(int failures, int free) {
    // Doubling more often than that would leave the range of a long; no wait is that long.
    int doublings = Math.min(failures - free - 1, 30);
    if (doublings < 0) {
      return Duration.ZERO;
    }
    Duration delay = firstDelay.multipliedBy(1L << doublings);
    return delay.compareTo(longestDelay) < 0 ? delay : longestDelay;
  }

  private static void check(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
