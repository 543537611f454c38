package dev.latchkey.app;

import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.InvalidValueException;
import dev.latchkey.account.UserId;
import dev.latchkey.app.node.DatabaseWork;
import dev.latchkey.app.settings.AppSettings;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.User;
import dev.latchkey.user.LocalAdministration;
import dev.latchkey.user.account.AccountAdministration;
import dev.latchkey.user.store.Database;
import dev.latchkey.user.store.UserStore;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.function.BiFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands on one account have in common. */
final class AccountOptions {
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Parameters(paramLabel = "EMAIL", description = "The account's address, in any spelling.")
  private String email = "";

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec command;

  /**
   * Does something to the account, and says so; the exit status is 1 when there is no such account.
   *
   * @param what it is then
   */
  int administer(BiFunction<AccountAdministration, UserId, Future<User>> work, String what)
      throws IOException {
    EmailAddress address = address();
    AppSettings settings = options.read(Map.of());
    try {
      User user =
          DatabaseWork.run(
              settings, (database, vertx) -> on(vertx, database, settings, address, work));
      command.commandLine().getOut().println("The account " + user.userId() + " " + what + ".");
      return 0;
    } catch (FailureException e) {
      if (e.failure() != Failure.USER_NOT_FOUND) {
        throw e;
      }
      command.commandLine().getErr().println("latchkey: no account has this address");
      return 1;
    }
  }

  private EmailAddress address() {
    try {
      return EmailAddress.parse(email);
    } catch (InvalidValueException e) {
      throw new ParameterException(command.commandLine(), "EMAIL " + e.rule());
    }
  }

  private static User on(
      Vertx vertx,
      Database database,
      AppSettings settings,
      EmailAddress address,
      BiFunction<AccountAdministration, UserId, Future<User>> work) {
    AccountAdministration accounts =
        LocalAdministration.of(vertx, database, settings.accounts(), Clock.systemUTC());
    return new UserStore(database)
        .findByEmail(address)
        .map(found -> found.orElseThrow(() -> new FailureException(Failure.USER_NOT_FOUND)))
        .compose(stored -> work.apply(accounts, stored.user().userId()))
        .await();
  }
}
