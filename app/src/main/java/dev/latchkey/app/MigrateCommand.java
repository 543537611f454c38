package dev.latchkey.app;

import dev.latchkey.app.node.DatabaseWork;
import dev.latchkey.app.settings.AppSettings;
import dev.latchkey.user.migration.Migration;
import dev.latchkey.user.migration.MigrationReport;
import dev.latchkey.user.password.StoredHashes;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code latchkey users migrate}: what a start does with another system's documents. */
@Command(
    name = "migrate",
    description =
        "Brings documents that another system left in users up to date, as every start does.",
    mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Override
  public Integer call() throws IOException {
    AppSettings settings = options.read(Map.of());
    StoredHashes hashes = StoredHashes.of(settings.accounts().hashing(), new SecureRandom());
    MigrationReport report =
        DatabaseWork.run(
            settings,
            (database, vertx) -> new Migration(database, hashes, Clock.systemUTC()).run().await());
    System.out.printf(
        Locale.ROOT,
        "%,d users were brought up to date, %,d documents wait for you.%n",
        report.broughtUpToDate(),
        report.waiting());
    return report.waiting() == 0 ? 0 : 1;
  }
}
