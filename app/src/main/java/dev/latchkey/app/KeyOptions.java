package dev.latchkey.app;

import dev.latchkey.app.node.DatabaseWork;
import dev.latchkey.app.settings.AppSettings;
import dev.latchkey.user.key.BlockingWork;
import dev.latchkey.user.key.KeyAdministration;
import dev.latchkey.user.key.KeyVault;
import dev.latchkey.user.key.SigningKeyState;
import dev.latchkey.user.revocation.RevocationLog;
import dev.latchkey.user.store.Database;
import dev.latchkey.user.store.RevocationStore;
import dev.latchkey.user.store.SigningKeyStore;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands on signing keys have in common. */
final class KeyOptions {
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec command;

  /** Does something to the keys. */
  <T> T administer(Function<KeyAdministration, Future<T>> work) throws IOException {
    AppSettings settings = options.read(Map.of());
    return DatabaseWork.run(
        settings, (database, vertx) -> work.apply(administration(database, settings)).await());
  }

  private static KeyAdministration administration(Database database, AppSettings settings) {
    return new KeyAdministration(
        new SigningKeyStore(database),
        new KeyVault(BlockingWork.here(), settings.accounts().masterKey(), new SecureRandom()),
        settings.accounts().keys(),
        settings.accounts().tokenLifetime(),
        RevocationLog.unpublished(
            new RevocationStore(database), settings.accounts().tokenLifetime(), Clock.systemUTC()),
        Clock.systemUTC());
  }

  /** Shows the keys, a line each. */
  int print(List<SigningKeyState> keys) {
    PrintWriter out = command.commandLine().getOut();
    for (SigningKeyState key : keys) {
      out.printf(
          "%s  %s  %-9s  made %s, signs from %s%s%n",
          key.keyId(),
          key.algorithm().jwaName(),
          key.phase().name().toLowerCase(Locale.ROOT),
          key.createdAt().truncatedTo(ChronoUnit.SECONDS),
          key.signsFrom().truncatedTo(ChronoUnit.SECONDS),
          key.verifiesUntil()
              .map(until -> ", verifies until " + until.truncatedTo(ChronoUnit.SECONDS))
              .orElse(""));
    }
    out.flush();
    return 0;
  }

  /** Says something. */
  void say(String sentence) {
    command.commandLine().getOut().println(sentence);
    command.commandLine().getOut().flush();
  }

  /** Says what went wrong; the exit status. */
  int refuse(String sentence) {
    command.commandLine().getErr().println("latchkey: " + sentence);
    command.commandLine().getErr().flush();
    return 1;
  }
}
