package dev.latchkey.user.account;

import dev.latchkey.account.PasswordPolicy;
import dev.latchkey.account.UserId;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
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
  private final PasswordPolicy policy;
  private final Clock clock;

  public SignUps(UserStore users, PasswordHasher hasher, PasswordPolicy policy, Clock clock) {
    this.users = users;
    this.hasher = hasher;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * Makes an account. Fails with {@link Failure#PASSWORD_TOO_SHORT}, {@link
   * Failure#PASSWORD_TOO_LONG} (both before anything is hashed), {@link Failure#EMAIL_TAKEN} or
   * {@link Failure#OVERLOADED}.
   */
  public Future<User> signUp(SignUp request, Caller caller) {
    return policy
        .violation(request.password())
        .<Future<User>>map(violation -> Future.failedFuture(refusal(violation)))
        .orElseGet(() -> keep(request, caller));
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

  private FailureException refusal(PasswordPolicy.Violation violation) {
    Failure failure =
        switch (violation) {
          case TOO_SHORT -> Failure.PASSWORD_TOO_SHORT;
          case TOO_LONG -> Failure.PASSWORD_TOO_LONG;
        };
    return new FailureException(failure, "password " + policy.rule(violation));
  }
}
