package dev.latchkey.user.account;

import dev.latchkey.account.UserId;
import dev.latchkey.contract.DisableUser;
import dev.latchkey.contract.EnableUser;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.UnlockUser;
import dev.latchkey.contract.User;
import dev.latchkey.user.guessing.Guesses;
import dev.latchkey.user.session.SessionEnd;
import dev.latchkey.user.session.SessionEnds;
import dev.latchkey.user.store.StoredUser;
import dev.latchkey.user.store.UserStore;
import io.vertx.core.Future;
import java.time.Clock;

/**
 * What an administrator does to an account. Replies the user as it is then; fails with {@link
 * Failure#USER_NOT_FOUND}.
 */
public final class AccountAdministration {
  private final UserStore users;
  private final Guesses guesses;
  private final SessionEnds sessions;
  private final Clock clock;

  public AccountAdministration(
      UserStore users, Guesses guesses, SessionEnds sessions, Clock clock) {
    this.users = users;
    this.guesses = guesses;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** Closes an account: its owner cannot log in any more, and no token of it is good. */
  public Future<User> disable(DisableUser request) {
    UserId id = request.userId();
    String generation = SessionEnds.newGeneration();
    return users
        .disable(id, generation)
        .compose(found -> user(id))
        .compose(
            user ->
                sessions
                    .revokeTokens(id, clock.instant())
                    .compose(
                        revoked -> sessions.endAllBefore(generation, id, SessionEnd.USER_DISABLED))
                    .map(user));
  }

  /** Opens an account that was closed. */
  public Future<User> enable(EnableUser request) {
    return users.enable(request.userId()).compose(found -> user(request.userId()));
  }

  /** Forgets all failed log-ins of an account, and so lifts its lock. */
  public Future<User> unlock(UnlockUser request) {
    return user(request.userId())
        .compose(user -> guesses.forget(user.email()).map(forgotten -> user));
  }

  private Future<User> user(UserId id) {
    return users
        .findById(id)
        .map(
            found ->
                found
                    .map(StoredUser::user)
                    .orElseThrow(() -> new FailureException(Failure.USER_NOT_FOUND)));
  }
}
