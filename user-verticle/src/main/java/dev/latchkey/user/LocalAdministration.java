package dev.latchkey.user;

import dev.latchkey.user.account.AccountAdministration;
import dev.latchkey.user.guessing.Guesses;
import dev.latchkey.user.revocation.RevocationLog;
import dev.latchkey.user.session.SessionEnds;
import dev.latchkey.user.session.SessionEvents;
import dev.latchkey.user.store.Database;
import dev.latchkey.user.store.LogInFailureStore;
import dev.latchkey.user.store.RevocationStore;
import dev.latchkey.user.store.SessionStore;
import dev.latchkey.user.store.UserStore;
import io.vertx.core.Vertx;
import java.time.Clock;

/**
 * Administers accounts without a user verticle, beside running ones or before there is one. Its
 * events reach nobody; what it revokes is read by API verticles from the log.
 */
public final class LocalAdministration {
  private LocalAdministration() {}

  /**
   * On a database.
   *
   * @param settings as the user verticles have them
   */
  public static AccountAdministration of(
      Vertx vertx, Database database, UserSettings settings, Clock clock) {
    RevocationLog revocations =
        new RevocationLog(vertx, new RevocationStore(database), settings.tokenLifetime(), clock);
    SessionEnds sessions =
        new SessionEnds(
            new SessionStore(database),
            revocations,
            new SessionEvents(vertx, clock),
            settings.tokenLifetime(),
            clock);
    Guesses guesses = new Guesses(new LogInFailureStore(database), settings.guessing(), clock);
    return new AccountAdministration(new UserStore(database), guesses, sessions, clock);
  }
}
