package dev.latchkey.user.session;

import dev.latchkey.account.UserAgent;
import dev.latchkey.network.IpAddress;
import dev.latchkey.user.store.LastUse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When sessions end, by the clock and the settings. */
final class SessionTimes {
  private final SessionSettings settings;
  private final Clock clock;

  SessionTimes(SessionSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** MongoDB keeps milliseconds. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** When a session ends that begins now, however it is used. */
  Instant end() {
    return now().plus(settings.lifetime());
  }

  /**
   * A use that happens now.
   *
   * @param endsAt when the session ends, however it is used
   */
  LastUse use(Instant endsAt, Optional<IpAddress> client, Optional<UserAgent> userAgent) {
    Instant now = now();
    Instant idle = now.plus(settings.idleLifetime());
    return new LastUse(now, idle.isBefore(endsAt) ? idle : endsAt, client, userAgent);
  }

  /** Whether the token before the one that was given out then is forgiven. */
  boolean isWithinGrace(Instant rotatedAt) {
    return Duration.between(rotatedAt, now()).compareTo(settings.refreshGrace()) < 0;
  }
}
