package dev.latchkey.user.account;

import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.FindUserByEmail;
import dev.latchkey.contract.FindUserById;
import dev.latchkey.contract.User;
import dev.latchkey.user.store.StoredUser;
import dev.latchkey.user.store.UserStore;
import io.vertx.core.Future;
import java.util.Optional;

/** Finds users. Fails with {@link Failure#USER_NOT_FOUND}. */
public final class UserLookup {
  private final UserStore users;

  public UserLookup(UserStore users) {
    this.users = users;
  }

  public Future<User> findById(FindUserById request) {
    return users.findById(request.userId()).map(UserLookup::present);
  }

  public Future<User> findByEmail(FindUserByEmail request) {
    return users.findByEmail(request.email()).map(UserLookup::present);
  }

  private static User present(Optional<StoredUser> found) {
    return found
        .map(StoredUser::user)
        .orElseThrow(() -> new FailureException(Failure.USER_NOT_FOUND));
  }
}
