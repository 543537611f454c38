package dev.latchkey.user.account;

import dev.latchkey.account.PasswordContext;
import dev.latchkey.account.UserId;
import dev.latchkey.contract.ChangePassword;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.PasswordChanged;
import dev.latchkey.user.bus.Caller;
import dev.latchkey.user.guessing.Guess;
import dev.latchkey.user.guessing.Guesses;
import dev.latchkey.user.password.PasswordHasher;
import dev.latchkey.user.session.SessionEnd;
import dev.latchkey.user.session.SessionEnds;
import dev.latchkey.user.store.StoredUser;
import dev.latchkey.user.store.UserStore;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes passwords of users who know their current one. */
public final class PasswordChanges {
  private static final Logger LOG = LoggerFactory.getLogger(PasswordChanges.class);

  /**
   * How often a change starts anew because the hash was replaced meanwhile. One upgrade of the hash
   * at a log-in is likely, a second is not.
   */
  private static final int TRIES = 3;

  private final UserStore users;
  private final PasswordHasher hasher;
  private final NewPasswords newPasswords;
  private final Guesses guesses;
  private final SessionEnds sessions;
  private final Clock clock;

  public PasswordChanges(
      UserStore users,
      PasswordHasher hasher,
      NewPasswords newPasswords,
      Guesses guesses,
      SessionEnds sessions,
      Clock clock) {
    this.users = users;
    this.hasher = hasher;
    this.newPasswords = newPasswords;
    this.guesses = guesses;
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * Changes a password. Fails with {@link Failure#WRONG_CREDENTIALS} when the current one is not
   * right, with {@link Failure#TOO_MANY_ATTEMPTS} when that happened too often, with {@link
   * Failure#USER_NOT_FOUND} when there is no such user or it is disabled, with {@link
   * Failure#OVERLOADED}, or as {@link NewPasswords#check} says.
   */
  public Future<PasswordChanged> change(ChangePassword request, Caller caller) {
    return hasher.admit().compose(admitted -> change(request, caller, TRIES));
  }

  private Future<PasswordChanged> change(ChangePassword request, Caller caller, int tries) {
    return users
        .findById(request.userId())
        .map(PasswordChanges::openAccount)
        .compose(
            stored ->
                newPasswords
                    .check(request.newPassword(), contextOf(stored))
                    .compose(good -> currentIsRight(request, stored, caller))
                    .compose(right -> hasher.hash(request.newPassword(), caller))
                    .compose(hash -> replace(stored, hash, request)))
        .compose(
            replaced ->
                replaced
                    ? Future.succeededFuture(new PasswordChanged())
                    : again(request, caller, tries - 1));
  }

  private static PasswordContext contextOf(StoredUser stored) {
    return PasswordContext.of(stored.user().name(), stored.user().email());
  }

  private static StoredUser openAccount(Optional<StoredUser> found) {
    return found
        .filter(stored -> !stored.user().disabled())
        .orElseThrow(() -> new FailureException(Failure.USER_NOT_FOUND));
  }

  /** A stolen token must not be a way to guess the password: it is counted as at a log-in. */
  private Future<Void> currentIsRight(ChangePassword request, StoredUser stored, Caller caller) {
    return guesses
        .check(
            new Guess(stored.user().email(), Optional.empty(), true),
            () ->
                hasher.verify(
                    request.currentPassword(), Optional.of(stored.passwordHash()), caller),
            () -> hasher.verify(request.currentPassword(), Optional.empty(), caller))
        .compose(
            verdict ->
                verdict.right()
                    ? Future.succeededFuture()
                    : Future.failedFuture(new FailureException(Failure.WRONG_CREDENTIALS)));
  }

  private Future<Boolean> replace(StoredUser stored, String hash, ChangePassword request) {
    if (!request.endOtherSessions()) {
      return users.replacePassword(request.userId(), stored.passwordHash(), hash);
    }
    String generation = SessionEnds.newGeneration();
    return users
        .replacePassword(request.userId(), stored.passwordHash(), hash, generation)
        .compose(
            replaced ->
                replaced
                    ? endOthers(request, generation).map(true)
                    : Future.succeededFuture(false));
  }

  /**
   * The other sessions have ended with the write of the password; what is left to do is to revoke
   * their access tokens. Where that fails, the password has been changed all the same.
   */
  private Future<Void> endOthers(ChangePassword request, String generation) {
    UserId id = request.userId();
    return request
        .sessionId()
        .map(kept -> sessions.endOthers(kept, generation, id, SessionEnd.PASSWORD_CHANGED))
        .orElseGet(
            () ->
                sessions
                    .revokeTokens(id, clock.instant().minusSeconds(1))
                    .compose(
                        revoked ->
                            sessions.endAllBefore(generation, id, SessionEnd.PASSWORD_CHANGED)))
        .onFailure(
            cause -> LOG.error("Access tokens of user {} are valid until they expire", id, cause))
        .otherwiseEmpty();
  }

  private Future<PasswordChanged> again(ChangePassword request, Caller caller, int tries) {
    return tries > 0
        ? change(request, caller, tries)
        : Future.failedFuture(new FailureException(Failure.UNAVAILABLE));
  }
}
