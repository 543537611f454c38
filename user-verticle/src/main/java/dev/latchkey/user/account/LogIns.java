package dev.latchkey.user.account;

import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.LogIn;
import dev.latchkey.contract.LoggedIn;
import dev.latchkey.user.bus.Caller;
import dev.latchkey.user.guessing.Guess;
import dev.latchkey.user.guessing.Guesses;
import dev.latchkey.user.password.PasswordHasher;
import dev.latchkey.user.password.Verdict;
import dev.latchkey.user.session.SessionStarts;
import dev.latchkey.user.store.StoredUser;
import dev.latchkey.user.store.UserStore;
import io.vertx.core.Future;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks e-mail and password, and begins sessions. */
public final class LogIns {
  private static final Logger LOG = LoggerFactory.getLogger(LogIns.class);

  private final UserStore users;
  private final PasswordHasher hasher;
  private final Guesses guesses;
  private final SessionStarts sessions;

  public LogIns(UserStore users, PasswordHasher hasher, Guesses guesses, SessionStarts sessions) {
    this.users = users;
    this.hasher = hasher;
    this.guesses = guesses;
    this.sessions = sessions;
  }

  /**
   * Logs in. Fails with {@link Failure#OVERLOADED}, with {@link Failure#TOO_MANY_ATTEMPTS}, or with
   * {@link Failure#WRONG_CREDENTIALS}, which is the same answer after the same work whether the
   * account does not exist, is disabled or locked, or the password is wrong. With the right
   * password it can also fail as {@link SessionStarts#start} does.
   */
  public Future<LoggedIn> logIn(LogIn request, Caller caller) {
    return hasher
        .admit()
        .compose(admitted -> users.findByEmail(request.email()))
        .compose(
            found ->
                guesses
                    .check(
                        guess(request, found),
                        () -> hasher.verify(request.password(), openHash(found), caller),
                        () -> hasher.verify(request.password(), Optional.empty(), caller))
                    .compose(verdict -> decide(verdict, found, request)));
  }

  private static Guess guess(LogIn request, Optional<StoredUser> found) {
    boolean byOwner =
        found
            .map(stored -> stored.user().userId())
            .filter(id -> request.bearer().filter(id::equals).isPresent())
            .isPresent();
    return new Guess(request.email(), request.client(), byOwner);
  }

  /** A disabled account is checked as if it were not there. */
  private static Optional<String> openHash(Optional<StoredUser> found) {
    return found.filter(stored -> !stored.user().disabled()).map(StoredUser::passwordHash);
  }

  private Future<LoggedIn> decide(Verdict verdict, Optional<StoredUser> found, LogIn request) {
    if (!verdict.right() || found.isEmpty()) {
      return Future.failedFuture(new FailureException(Failure.WRONG_CREDENTIALS));
    }
    return upgrade(found.get(), verdict)
        .compose(done -> sessions.start(found.get(), request.client(), request.userAgent()));
  }

  /**
   * Keeps the hash as hashes are made now. Not when the password was changed meanwhile; and when it
   * cannot be kept, the next log-in does it.
   */
  private Future<Void> upgrade(StoredUser stored, Verdict verdict) {
    return verdict
        .replacement()
        .map(hash -> users.replacePassword(stored.user().userId(), stored.passwordHash(), hash))
        .orElseGet(() -> Future.succeededFuture(false))
        .<Void>mapEmpty()
        .otherwise(
            cause -> {
              LOG.warn("The hash of user {} was not upgraded", stored.user().userId(), cause);
              return null;
            });
  }
}
