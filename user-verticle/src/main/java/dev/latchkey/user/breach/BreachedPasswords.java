package dev.latchkey.user.breach;

import dev.latchkey.account.Password;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Optional;

/** Knows which passwords were in data breaches (ASVS 6.2.12). */
public interface BreachedPasswords {
  /**
   * Whether the password is known from a breach. Never fails: when that cannot be found out within
   * a second, it is not known.
   */
  Future<Boolean> contain(Password password);

  /**
   * Asks once at start, about no password in particular: the log then says whether there is an
   * answer, and the first sign-up finds a connection. Never fails, takes 10 seconds at most.
   */
  Future<Void> tryOut();

  /** Gives its connections back. */
  Future<Void> close();

  /**
   * Asks the range API of the settings; without settings, nobody is asked.
   *
   * @param vertx on whose event loops it works
   */
  static BreachedPasswords of(Vertx vertx, Optional<BreachSettings> settings) {
    return settings
        .<BreachedPasswords>map(found -> new RangeApi(vertx, found))
        .orElseGet(NobodyAsked::new);
  }
}
