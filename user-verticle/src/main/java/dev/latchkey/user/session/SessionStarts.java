package dev.latchkey.user.session;

import dev.latchkey.account.UserAgent;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.LoggedIn;
import dev.latchkey.network.IpAddress;
import dev.latchkey.user.key.AccessTokenIssuer;
import dev.latchkey.user.store.SessionStore;
import dev.latchkey.user.store.StoredSession;
import dev.latchkey.user.store.StoredUser;
import dev.latchkey.user.store.TokenHashes;
import dev.latchkey.user.store.UserStore;
import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Begins sessions. */
public final class SessionStarts {
  private final SessionStore store;
  private final TokenGrant grant;
  private final SessionTimes times;
  private final SessionEvents events;
  private final SecureRandom random;

  public SessionStarts(
      SessionStore store,
      UserStore users,
      AccessTokenIssuer issuer,
      SessionEvents events,
      SessionSettings settings,
      SecureRandom random,
      Clock clock) {
    this.store = store;
    this.grant = new TokenGrant(users, issuer, clock);
    this.times = new SessionTimes(settings, clock);
    this.events = events;
    this.random = random;
  }

  /**
   * A new session of a user who has proved to be it. Fails with {@link Failure#UNAVAILABLE} when
   * the password was changed or the account closed since the user was read: whoever tries again is
   * told what holds now.
   *
   * @param client where from, if that is known
   * @param userAgent what the client calls itself, if it does
   */
  public Future<LoggedIn> start(
      StoredUser user, Optional<IpAddress> client, Optional<UserAgent> userAgent) {
    FamilyToken token = FamilyToken.first(random);
    StoredSession session =
        new StoredSession(
            token.sessionId(),
            user.user().userId(),
            user.sessionGeneration(),
            times.now(),
            times.end(),
            times.use(times.end(), client, userAgent),
            new TokenHashes(token.hash(), Optional.empty()));
    return store
        .insert(session)
        .compose(kept -> grant.of(session, token))
        .compose(
            granted -> granted.map(Future::succeededFuture).orElseGet(() -> withdrawn(session)))
        .onSuccess(loggedIn -> events.started(session));
  }

  private Future<LoggedIn> withdrawn(StoredSession session) {
    return store
        .delete(List.of(session.id()))
        .compose(gone -> Future.failedFuture(new FailureException(Failure.UNAVAILABLE)));
  }
}
