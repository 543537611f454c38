package dev.latchkey.revocation.tracking;

import java.time.Duration;

/**
 * How a verifier keeps up with revocations.
 *
 * @param catchUpEvery how often the log is read, lest a message was lost: 100 ms or more. Bounds
 *     how long a revocation can go unnoticed, together with the time that one read may take
 * @param staleAfter how long after the last read that succeeded the knowledge is stale; longer than
 *     {@code catchUpEvery}
 * @param whenStale what then
 * @param most how many revocations are kept; past it, see {@link
 *     dev.latchkey.revocation.Revocations}
 */
public record TrackingSettings(
    Duration catchUpEvery, Duration staleAfter, WhenStale whenStale, int most) {
  /** A million takes some 40 MB: {@code bench/run revocations}. */
  public static final int DEFAULT_MOST = 1_000_000;

  public static final TrackingSettings DEFAULT =
      new TrackingSettings(
          Duration.ofSeconds(5), Duration.ofSeconds(30), WhenStale.FAIL_OPEN, DEFAULT_MOST);

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException naming what is wrong
   */
  public TrackingSettings {
    check(catchUpEvery.toMillis() >= 100, "catchUpEvery must be 100 ms or more");
    check(staleAfter.compareTo(catchUpEvery) > 0, "staleAfter must be longer than catchUpEvery");
    check(most >= 1, "most must be 1 or more");
  }

  private static void check(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
