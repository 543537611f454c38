package dev.latchkey.user.account;

import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.LogIn;
import dev.latchkey.contract.LoggedIn;
import dev.latchkey.contract.User;
import dev.latchkey.user.key.AccessTokenIssuer;
import dev.latchkey.user.password.PasswordHasher;
import dev.latchkey.user.store.StoredUser;
import dev.latchkey.user.store.UserStore;
import io.vertx.core.Future;
import java.util.Optional;

/** Checks e-mail and password, and hands out access tokens. */
public final class LogIns {
  private final UserStore users;
  private final PasswordHasher hasher;
  private final AccessTokenIssuer issuer;

  public LogIns(UserStore users, PasswordHasher hasher, AccessTokenIssuer issuer) {
    this.users = users;
    this.hasher = hasher;
    this.issuer = issuer;
  }

  /**
   * Logs in. Fails with {@link Failure#OVERLOADED}, or with {@link Failure#WRONG_CREDENTIALS},
   * which is the same answer after the same work whether the account does not exist or the password
   * is wrong.
   */
  public Future<LoggedIn> logIn(LogIn request) {
    return users
        .findByEmail(request.email())
        .compose(found -> check(request, found).map(right -> accepted(right, found)));
  }

  private Future<Boolean> check(LogIn request, Optional<StoredUser> found) {
    return found
        .map(stored -> hasher.verify(request.password(), stored.passwordHash()))
        .orElseGet(() -> hasher.verifyNobody(request.password()));
  }

  private LoggedIn accepted(boolean right, Optional<StoredUser> found) {
    if (!right || found.isEmpty()) {
      throw new FailureException(Failure.WRONG_CREDENTIALS);
    }
    User user = found.get().user();
    return new LoggedIn(issuer.issue(user.userId()), issuer.lifetime().toSeconds(), user);
  }
}
