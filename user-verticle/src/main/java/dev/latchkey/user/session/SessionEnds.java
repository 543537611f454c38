package dev.latchkey.user.session;

import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserId;
import dev.latchkey.network.IpAddress;
import dev.latchkey.revocation.Revocation;
import dev.latchkey.token.AccessTokenRules;
import dev.latchkey.user.revocation.RevocationLog;
import dev.latchkey.user.store.SessionStore;
import dev.latchkey.user.store.StoredSession;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends sessions: no token of them is good for anything any more. */
public final class SessionEnds {
  private static final Logger LOG = LoggerFactory.getLogger(SessionEnds.class);

  /** So many are ended at a time. */
  static final int PAGE = 500;

  /** What clocks may be apart, and how much later than the last use a forgiven token was given. */
  private static final Duration MARGIN = SessionSettings.LONGEST_GRACE.plusMinutes(1);

  private final SessionStore store;
  private final RevocationLog revocations;
  private final SessionEvents events;
  private final Duration accessTokenLifetime;
  private final Clock clock;

  /**
   * Ends sessions.
   *
   * @param accessTokenLifetime of access tokens: sessions that were not used for longer have none
   *     that would have to be revoked
   */
  public SessionEnds(
      SessionStore store,
      RevocationLog revocations,
      SessionEvents events,
      Duration accessTokenLifetime,
      Clock clock) {
    this.store = store;
    this.revocations = revocations;
    this.events = events;
    this.accessTokenLifetime = accessTokenLifetime;
    this.clock = clock;
  }

  /** A value for {@code session_generation} that no user ever had. */
  public static String newGeneration() {
    return UUID.randomUUID().toString();
  }

  /** Ends one session. Doing it again does no harm, and is what to do when it fails. */
  public Future<Void> end(SessionId id, UserId userId, SessionEnd why) {
    // Its tokens first: whoever fails here tries again, and finds the session.
    return revocations
        .endSession(id)
        .compose(revoked -> store.delete(List.of(id)))
        .onSuccess(
            count -> {
              if (count > 0) {
                events.ended(id, userId, why);
              }
            })
        .mapEmpty();
  }

  /**
   * Ends those sessions of a user that have begun before it got its generation.
   *
   * @param generation that the user has now
   */
  public Future<Void> endAllBefore(String generation, UserId userId, SessionEnd why) {
    return store
        .list(userId, PAGE)
        .compose(
            page -> {
              List<StoredSession> ended =
                  page.stream().filter(one -> !one.generation().equals(generation)).toList();
              Future<Void> done = endEach(ended, why);
              return page.size() == PAGE && !ended.isEmpty()
                  ? done.compose(more -> endAllBefore(generation, userId, why))
                  : done;
            });
  }

  /**
   * Revokes all access tokens of a user that were issued before an instant or in the same second,
   * those of no session too: the Flask tutorial's have none.
   */
  public Future<Void> revokeTokens(UserId userId, Instant before) {
    Instant lastExpiry =
        clock.instant().plus(AccessTokenRules.MAX_LIFETIME).plus(AccessTokenRules.CLOCK_SKEW);
    return revocations.append(Revocation.ofUser(userId, before, lastExpiry));
  }

  /** Revokes one access token, by its {@code jti}. */
  Future<Void> revokeToken(String tokenId, Instant expiresAt) {
    return revocations.append(Revocation.ofToken(tokenId, expiresAt));
  }

  /**
   * As {@link #endAllBefore}, but one session stays.
   *
   * @param kept the one, if the user has it
   */
  public Future<Void> endOthers(SessionId kept, String generation, UserId userId, SessionEnd why) {
    return store
        .moveTo(generation, kept, userId)
        .compose(moved -> endAllBefore(generation, userId, why));
  }

  private Future<Void> endEach(List<StoredSession> sessions, SessionEnd why) {
    Instant since = clock.instant().minus(accessTokenLifetime).minus(MARGIN);
    List<Future<Void>> revoked =
        sessions.stream()
            .filter(session -> session.lastUse().at().isAfter(since))
            .map(session -> revocations.endSession(session.id()))
            .toList();
    return Future.all(revoked)
        .compose(all -> store.delete(sessions.stream().map(StoredSession::id).toList()))
        .onSuccess(count -> sessions.forEach(one -> events.ended(one.id(), one.userId(), why)))
        .mapEmpty();
  }

  /**
   * Ends a session one of whose tokens was used after its time: either that or the one in its place
   * is in wrong hands.
   *
   * @param session as it was read
   * @return whether it was ended; false when it was changed since it was read
   */
  Future<Boolean> reused(StoredSession session, Optional<IpAddress> client) {
    // The session first: nobody who is refused here would try again with success.
    return store
        .deleteUnchanged(session.id(), session.tokens().current())
        .compose(deleted -> deleted ? tellOfReuse(session, client) : Future.succeededFuture(false));
  }

  private Future<Boolean> tellOfReuse(StoredSession session, Optional<IpAddress> client) {
    LOG.warn(
        "A refresh token of session {} of user {} was used again; the session has ended",
        session.id(),
        session.userId());
    events.reuseDetected(session, client);
    events.ended(session.id(), session.userId(), SessionEnd.REUSE_DETECTED);
    return revocations
        .endSession(session.id())
        .map(true)
        .onFailure(
            cause ->
                LOG.error(
                    "The access tokens of session {} are valid until they expire",
                    session.id(),
                    cause))
        .otherwise(true);
  }
}
