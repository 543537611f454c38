package dev.latchkey.user.session;

import dev.latchkey.account.RefreshToken;
import dev.latchkey.account.UserId;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.ListSessions;
import dev.latchkey.contract.LogOut;
import dev.latchkey.contract.LogOutEverywhere;
import dev.latchkey.contract.LoggedOut;
import dev.latchkey.contract.RevokeSession;
import dev.latchkey.contract.Session;
import dev.latchkey.contract.Sessions;
import dev.latchkey.user.store.SessionStore;
import dev.latchkey.user.store.StoredSession;
import dev.latchkey.user.store.UserStore;
import io.vertx.core.Future;
import java.time.Clock;

/** What users see of their sessions, and how they end them. */
public final class OwnSessions {
  /** More are not listed; who has more has a program that logs in too often. */
  static final int MOST_LISTED = 100;

  private final SessionStore store;
  private final UserStore users;
  private final SessionEnds ends;
  private final Clock clock;

  public OwnSessions(SessionStore store, UserStore users, SessionEnds ends, Clock clock) {
    this.store = store;
    this.users = users;
    this.ends = ends;
    this.clock = clock;
  }

  /** The sessions of a user, the last used first, {@value #MOST_LISTED} at most. */
  public Future<Sessions> list(ListSessions request) {
    return store
        .list(request.userId(), MOST_LISTED)
        .map(
            found ->
                new Sessions(
                    found.stream()
                        .filter(session -> !session.hasExpired(clock.instant()))
                        .map(session -> shown(session, request))
                        .toList()));
  }

  private static Session shown(StoredSession session, ListSessions request) {
    return new Session(
        session.id(),
        request.current().filter(session.id()::equals).isPresent(),
        session.createdAt(),
        session.lastUse().at(),
        session.lastUse().expiresAt(),
        session.lastUse().client(),
        session.lastUse().userAgent());
  }

  /** Ends one session of a user. Fails with {@link Failure#SESSION_NOT_FOUND}. */
  public Future<LoggedOut> revoke(RevokeSession request) {
    return store
        .find(request.sessionId())
        .map(
            found ->
                found
                    .filter(session -> session.userId().equals(request.userId()))
                    .filter(session -> !session.hasExpired(clock.instant()))
                    .orElseThrow(() -> new FailureException(Failure.SESSION_NOT_FOUND)))
        .compose(session -> ends.end(session.id(), session.userId(), SessionEnd.REVOKED))
        .map(new LoggedOut());
  }

  /** Ends one session. One that has ended already is not told from one that has not. */
  public Future<LoggedOut> logOut(LogOut request) {
    return end(request).map(new LoggedOut());
  }

  private Future<Void> end(LogOut request) {
    if (request instanceof LogOut.BySession session) {
      return ends.end(session.sessionId(), session.userId(), SessionEnd.LOGGED_OUT);
    }
    return request instanceof LogOut.ByToken token
        ? ends.revokeToken(token.tokenId(), token.expiresAt())
        : endBy(((LogOut.ByRefreshToken) request).refreshToken());
  }

  private Future<Void> endBy(RefreshToken token) {
    return FamilyToken.read(token)
        .map(
            known ->
                store
                    .find(known.sessionId())
                    .compose(
                        found ->
                            found
                                .map(one -> ends.end(one.id(), one.userId(), SessionEnd.LOGGED_OUT))
                                .orElseGet(Future::succeededFuture)))
        .orElseGet(Future::succeededFuture);
  }

  /** Ends all sessions of a user. Fails with {@link Failure#USER_NOT_FOUND}. */
  public Future<LoggedOut> logOutEverywhere(LogOutEverywhere request) {
    UserId userId = request.userId();
    String generation = SessionEnds.newGeneration();
    return users
        .endSessions(userId, generation)
        .compose(
            found ->
                found
                    // Whoever logs in within the second after it keeps the new token.
                    ? ends.revokeTokens(userId, clock.instant().minusSeconds(1))
                    : Future.failedFuture(new FailureException(Failure.USER_NOT_FOUND)))
        .compose(revoked -> ends.endAllBefore(generation, userId, SessionEnd.LOGGED_OUT_EVERYWHERE))
        .map(new LoggedOut());
  }
}
