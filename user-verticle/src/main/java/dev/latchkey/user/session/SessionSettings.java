package dev.latchkey.user.session;

import java.time.Duration;

/**
 * How long sessions last.
 *
 * @param lifetime of a session, however it is used; an hour to a year
 * @param idleLifetime of a session that is not used; a minute or more, at most the lifetime
 * @param refreshGrace how long the refresh token before the current one gets the current one again;
 *     at most {@link #LONGEST_GRACE}, and zero for not at all
 */
public record SessionSettings(Duration lifetime, Duration idleLifetime, Duration refreshGrace) {
  /** Longer than any client waits for an answer before it asks again. */
  public static final Duration LONGEST_GRACE = Duration.ofMinutes(1);

  public static final Duration SHORTEST_LIFETIME = Duration.ofHours(1);
  public static final Duration LONGEST_LIFETIME = Duration.ofDays(365);
  public static final Duration SHORTEST_IDLE_LIFETIME = Duration.ofMinutes(1);

  /** NIST SP 800-63B-4, 2.1.3: with a password alone, users should log in anew after 30 days. */
  public static final SessionSettings DEFAULT =
      new SessionSettings(Duration.ofDays(30), Duration.ofDays(7), Duration.ofSeconds(10));

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException for a duration outside its limits
   */
  public SessionSettings {
    check(
        lifetime.compareTo(SHORTEST_LIFETIME) >= 0 && lifetime.compareTo(LONGEST_LIFETIME) <= 0,
        "the lifetime of sessions must be an hour to a year");
    check(
        idleLifetime.compareTo(SHORTEST_IDLE_LIFETIME) >= 0
            && idleLifetime.compareTo(lifetime) <= 0,
        "the idle lifetime of sessions must be a minute or more, and not above their lifetime");
    check(
        !refreshGrace.isNegative() && refreshGrace.compareTo(LONGEST_GRACE) <= 0,
        "the grace of refresh tokens must be 0 s to 1 min");
  }

  private static void check(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
