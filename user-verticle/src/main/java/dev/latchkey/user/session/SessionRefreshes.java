package dev.latchkey.user.session;

import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.LoggedIn;
import dev.latchkey.contract.RefreshSession;
import dev.latchkey.user.key.AccessTokenIssuer;
import dev.latchkey.user.store.SessionStore;
import dev.latchkey.user.store.StoredSession;
import dev.latchkey.user.store.TokenHashes;
import dev.latchkey.user.store.UserStore;
import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Carries sessions on. Each refresh token is good for one successor (RFC 9700, 4.14.2), which
 * whoever presents it again is given again for a short while: answers get lost, and browser tabs
 * refresh at the same time.
 */
public final class SessionRefreshes {
  /**
   * How often a session is read anew because it was changed meanwhile. Once is enough, unless a
   * replica that lags behind is read.
   */
  private static final int TRIES = 3;

  private final SessionStore store;
  private final TokenGrant grant;
  private final SessionTimes times;
  private final SessionEnds ends;
  private final SecureRandom random;

  public SessionRefreshes(
      SessionStore store,
      UserStore users,
      AccessTokenIssuer issuer,
      SessionEnds ends,
      SessionSettings settings,
      SecureRandom random,
      Clock clock) {
    this.store = store;
    this.grant = new TokenGrant(users, issuer, clock);
    this.times = new SessionTimes(settings, clock);
    this.ends = ends;
    this.random = random;
  }

  /**
   * New tokens for a refresh token. Fails with {@link Failure#INVALID_REFRESH_TOKEN} for one that
   * was never given out, whose session has ended or expired, whose user is gone or closed, or that
   * has been used before; the last ends the session.
   */
  public Future<LoggedIn> refresh(RefreshSession request) {
    return FamilyToken.read(request.refreshToken())
        .map(token -> refresh(token, request, TRIES))
        .orElseGet(SessionRefreshes::invalid);
  }

  private Future<LoggedIn> refresh(FamilyToken token, RefreshSession request, int tries) {
    if (tries == 0) {
      return Future.failedFuture(new FailureException(Failure.UNAVAILABLE));
    }
    return store
        .find(token.sessionId())
        .compose(
            found ->
                found
                    .filter(session -> !session.hasExpired(times.now()))
                    .map(session -> carryOn(session, token, request, tries))
                    .orElseGet(SessionRefreshes::invalid));
  }

  private Future<LoggedIn> carryOn(
      StoredSession session, FamilyToken token, RefreshSession request, int tries) {
    if (session.tokens().current().equals(token.hash())) {
      return rotate(session, token, request, tries);
    }
    return forgiven(session, token)
        .map(successor -> granted(session, successor))
        .orElseGet(
            () ->
                ends.reused(session, request.client())
                    .compose(ended -> ended ? invalid() : refresh(token, request, tries - 1)));
  }

  private Future<LoggedIn> rotate(
      StoredSession session, FamilyToken token, RefreshSession request, int tries) {
    String nonce = FamilyToken.nonce(random);
    FamilyToken successor = token.successor(nonce);
    StoredSession next =
        session.rotated(
            times.use(session.endsAt(), request.client(), request.userAgent()),
            new TokenHashes(
                successor.hash(), Optional.of(new TokenHashes.Predecessor(token.hash(), nonce))));
    return store
        .rotate(token.hash(), next)
        .compose(done -> done ? granted(next, successor) : refresh(token, request, tries - 1));
  }

  /** The current token, for who presents the one before it, and in time. */
  private Optional<FamilyToken> forgiven(StoredSession session, FamilyToken token) {
    return session
        .tokens()
        .previous()
        .filter(previous -> previous.hash().equals(token.hash()))
        .filter(previous -> times.isWithinGrace(session.lastUse().at()))
        .map(previous -> token.successor(previous.nonce()));
  }

  private Future<LoggedIn> granted(StoredSession session, FamilyToken token) {
    return grant
        .of(session, token)
        .compose(
            granted ->
                granted
                    .map(Future::succeededFuture)
                    .orElseGet(
                        () -> store.delete(List.of(session.id())).compose(gone -> invalid())));
  }

  private static Future<LoggedIn> invalid() {
    return Future.failedFuture(new FailureException(Failure.INVALID_REFRESH_TOKEN));
  }
}
