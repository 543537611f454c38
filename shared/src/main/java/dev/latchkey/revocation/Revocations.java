package dev.latchkey.revocation;

import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The revocations that a verifier knows of, in memory, and found in O(1). For any number of
 * threads.
 *
 * <p>Bounded: should there ever be more than it may hold, it forgets them and refuses instead all
 * tokens that have been issued until then, which those were among. Who is logged in refreshes; no
 * revoked token comes back.
 */
public final class Revocations {
  private static final Logger LOG = LoggerFactory.getLogger(Revocations.class);

  private final int most;
  private final Clock clock;
  private final ExpiringIds sessions = new ExpiringIds();
  private final ExpiringIds users = new ExpiringIds();
  private final Map<String, Instant> tokens = new ConcurrentHashMap<>();
  private final Map<String, Instant> keys = new ConcurrentHashMap<>();

  /** Tokens issued in this second or before it are refused, whosever they are. */
  private volatile long refusedUntil = -1;

  /**
   * Knows of none as yet.
   *
   * @param most how many it may hold, keys apart; a million take some 40 MB
   */
  public Revocations(int most, Clock clock) {
    this.most = most;
    this.clock = clock;
  }

  /** Heeds one from now on. */
  public void add(Revocation revocation) {
    if (revocation instanceof Revocation.OfSession one) {
      SessionBits bits = SessionBits.of(one.sessionId());
      sessions.put(bits.high(), bits.low(), Instant.EPOCH, one.expiresAt());
    } else if (revocation instanceof Revocation.OfUser one) {
      UUID id = one.userId().value();
      users.put(
          id.getMostSignificantBits(), id.getLeastSignificantBits(), one.before(), one.expiresAt());
    } else if (revocation instanceof Revocation.OfToken one) {
      tokens.merge(one.tokenId(), one.expiresAt(), Revocations::later);
    } else if (revocation instanceof Revocation.OfKey one) {
      keys.merge(one.keyId(), one.expiresAt(), Revocations::later);
    }
    if (size() > most) {
      refuseAllUntilNow();
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private synchronized void refuseAllUntilNow() {
    if (size() > most) {
      LOG.warn(
          "More than {} revocations: all access tokens issued until now are refused instead", most);
      refusedUntil = clock.instant().getEpochSecond();
      sessions.clear();
      users.clear();
      tokens.clear();
    }
  }

  /** How many it holds. */
  public int size() {
    return sessions.size() + users.size() + tokens.size();
  }

  /** Whether a token that is valid otherwise has been revoked. */
  public boolean concern(RevocableToken token) {
    long issuedAt = token.issuedAt().getEpochSecond();
    return issuedAt <= refusedUntil
        || issuedAt <= endOf(token.userId())
        || (sessions.size() > 0 && token.sessionId().map(this::isEnded).orElse(false))
        || tokens.containsKey(token.tokenId())
        || (!keys.isEmpty() && token.keyId().map(keys::containsKey).orElse(false));
  }

  private boolean isEnded(SessionId id) {
    SessionBits bits = SessionBits.of(id);
    return sessions.time(bits.high(), bits.low()) >= 0;
  }

  private long endOf(UserId id) {
    UUID bits = id.value();
    return users.time(bits.getMostSignificantBits(), bits.getLeastSignificantBits());
  }

  /**
   * Forgets some of what has expired. All of it is forgotten after 64 calls; each is short, so that
   * it may be made on an event loop.
   */
  public synchronized void forgetExpired() {
    Instant now = clock.instant();
    users.sweep(now);
    if (sessions.sweep(now)) {
      tokens.values().removeIf(expiry -> !now.isBefore(expiry));
      keys.values().removeIf(expiry -> !now.isBefore(expiry));
    }
  }
}
