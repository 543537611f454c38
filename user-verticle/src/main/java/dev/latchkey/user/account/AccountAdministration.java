package dev.latchkey.user.account;

import dev.latchkey.account.UserId;
import dev.latchkey.contract.DisableUser;
import dev.latchkey.contract.EnableUser;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.UnlockUser;
import dev.latchkey.contract.User;
import dev.latchkey.user.guessing.Guesses;
import dev.latchkey.user.revocation.RevocationLog;
import dev.latchkey.user.store.StoredUser;
import dev.latchkey.user.store.UserStore;
import io.vertx.core.Future;

/**
 * What an administrator does to an account. Replies the user as it is then; fails with {@link
 * Failure#USER_NOT_FOUND}.
 */
public final class AccountAdministration {
  private final UserStore users;
  private final Guesses guesses;
  private final RevocationLog revocations;

  public AccountAdministration(UserStore users, Guesses guesses, RevocationLog revocations) {
    this.users = users;
    this.guesses = guesses;
    this.revocations = revocations;
  }

  /**
   * Closes an account: its owner cannot log in any more, and all access tokens issued until now are
   * refused. When it fails it may have been done in part; do it again.
   */
  public Future<User> disable(DisableUser request) {
    // In this order: what is issued while the account is still open is refused as well.
    return setDisabled(request.userId(), true)
        .compose(user -> revocations.endUser(user.userId()).map(user));
  }

  /** Opens an account that was closed. */
  public Future<User> enable(EnableUser request) {
    return setDisabled(request.userId(), false);
  }

  /** Forgets all failed log-ins of an account, and so lifts its lock. */
  public Future<User> unlock(UnlockUser request) {
    return user(request.userId())
        .compose(user -> guesses.forget(user.email()).map(forgotten -> user));
  }

  private Future<User> setDisabled(UserId id, boolean disabled) {
    return users.setDisabled(id, disabled).compose(found -> user(id));
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
