package dev.latchkey.revocation.tracking;

import dev.latchkey.revocation.RevocableToken;
import dev.latchkey.revocation.Revocations;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Knows which tokens have been revoked: hears of each over the bus at once, and reads the log at
 * start, from time to time, and whenever a number is missing. So a message that is lost, or a
 * partition, delays a revocation by seconds.
 *
 * <p>One for a process, shared by all that verify tokens. Asking it touches nothing but memory.
 */
public final class RevocationTracking {
  private final TrackingSettings settings;
  private final Clock clock;
  private final Revocations revocations;
  private final LogReading log;

  /**
   * Knows nothing until {@link #start()}.
   *
   * @param clock what staleness and expiry are measured against
   */
  public RevocationTracking(Vertx vertx, TrackingSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.revocations = new Revocations(settings.most(), clock);
    this.log = new LogReading(vertx, revocations, settings, clock);
  }

  /**
   * Begins, on the context of the caller where there is one. Succeeds when the log has been read
   * once; fails when that did not work at the first try. It is tried again until it is stopped.
   */
  public Future<Void> start() {
    return log.start();
  }

  /** Ends; what is known then stays known. */
  public void stop() {
    log.stop();
  }

  /** Whether the log has been read, and not too long ago: the readiness of what guards routes. */
  public boolean isCurrent() {
    return log.asOf().filter(asOf -> !isStale(asOf)).isPresent();
  }

  /** How many revocations are in memory. */
  public int size() {
    return revocations.size();
  }

  /**
   * What is known of a token. Who asks before the log has been read for the first time waits for
   * the try that is under way.
   */
  public Future<Standing> standing(RevocableToken token) {
    Standing now = standingNow(token);
    return now == Standing.UNKNOWN && log.asOf().isEmpty()
        ? log.reading().transform(read -> Future.succeededFuture(standingNow(token)))
        : Future.succeededFuture(now);
  }

  private Standing standingNow(RevocableToken token) {
    if (revocations.concern(token)) {
      return Standing.REVOKED;
    }
    Optional<Instant> asOf = log.asOf();
    boolean unknown =
        asOf.isEmpty() || (settings.whenStale() == WhenStale.FAIL_CLOSED && isStale(asOf.get()));
    return unknown ? Standing.UNKNOWN : Standing.GOOD;
  }

  private boolean isStale(Instant asOf) {
    return clock.instant().isAfter(asOf.plus(settings.staleAfter()));
  }
}
