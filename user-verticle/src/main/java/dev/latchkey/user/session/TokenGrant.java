package dev.latchkey.user.session;

import dev.latchkey.contract.LoggedIn;
import dev.latchkey.contract.User;
import dev.latchkey.user.key.AccessTokenIssuer;
import dev.latchkey.user.store.StoredSession;
import dev.latchkey.user.store.StoredUser;
import dev.latchkey.user.store.UserStore;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Hands out the tokens of a session. */
final class TokenGrant {
  private final UserStore users;
  private final AccessTokenIssuer issuer;
  private final Clock clock;

  TokenGrant(UserStore users, AccessTokenIssuer issuer, Clock clock) {
    this.users = users;
    this.issuer = issuer;
    this.clock = clock;
  }

  /**
   * The tokens, unless all sessions of the user have been ended since this one was read.
   *
   * <p>The user is read after the session was written and the access token was signed. So whoever
   * ends all sessions either comes before that and is noticed here, or finds this session and
   * revokes its tokens.
   */
  Future<Optional<LoggedIn>> of(StoredSession session, FamilyToken refreshToken) {
    String accessToken = issuer.issue(session.userId(), session.id());
    return users
        .findById(session.userId())
        .map(
            found ->
                found
                    .filter(stored -> isOpen(stored, session))
                    .map(stored -> loggedIn(accessToken, refreshToken, session, stored.user())));
  }

  private static boolean isOpen(StoredUser stored, StoredSession session) {
    return !stored.user().disabled() && stored.sessionGeneration().equals(session.generation());
  }

  private LoggedIn loggedIn(
      String accessToken, FamilyToken refreshToken, StoredSession session, User user) {
    Duration left = Duration.between(clock.instant(), session.lastUse().expiresAt());
    return new LoggedIn(
        accessToken,
        issuer.lifetime().toSeconds(),
        refreshToken.reveal(),
        Math.max(0, left.toSeconds()),
        user);
  }
}
