package dev.latchkey.user.account;

import dev.latchkey.account.PasswordContext;
import dev.latchkey.account.UserId;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.SignUp;
import dev.latchkey.contract.User;
import dev.latchkey.user.bus.Caller;
import dev.latchkey.user.password.PasswordHasher;
import dev.latchkey.user.store.StoredUser;
import dev.latchkey.user.store.UserStore;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Makes accounts. */
public final class SignUps {
  private final UserStore users;
  private final PasswordHasher hasher;
  private final NewPasswords newPasswords;
  private final Clock clock;

  public SignUps(UserStore users, PasswordHasher hasher, NewPasswords newPasswords, Clock clock) {
    this.users = users;
    this.hasher = hasher;
    this.newPasswords = newPasswords;
    this.clock = clock;
  }

  /**
   * Makes an account. Fails with {@link Failure#EMAIL_TAKEN}, {@link Failure#OVERLOADED}, or,
   * before anything is hashed, as {@link NewPasswords#check} says.
   */
  public Future<User> signUp(SignUp request, Caller caller) {
    PasswordContext context = PasswordContext.of(request.name(), request.email());
    return newPasswords
        .check(request.password(), context)
        .compose(acceptable -> keep(request, caller));
  }

  private Future<User> keep(SignUp request, Caller caller) {
    // MongoDB keeps milliseconds; what is answered now must equal what is found later.
    User user =
        new User(
            new UserId(UUID.randomUUID()),
            request.name(),
            request.email(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return hasher
        .hash(request.password(), caller)
        .compose(hash -> users.insert(new StoredUser(user, hash)));
  }
}
