package dev.latchkey.app;

import dev.latchkey.app.node.DatabaseWork;
import dev.latchkey.app.settings.AppSettings;
import dev.latchkey.user.password.StoredHashes;
import dev.latchkey.user.transfer.ImportReport;
import dev.latchkey.user.transfer.TransferFormat;
import dev.latchkey.user.transfer.UserImport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code latchkey users import}: accounts from a file. */
@Command(
    name = "import",
    description =
        "Imports accounts. Changes none that is there, so it can be run again. docs/users-import.md has the format.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:every row is in",
      "1:some rows were rejected, or the import ended early",
      "2:wrong usage"
    })
final class ImportCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";
  private static final String REJECTED = ".rejected.jsonl";

  @Spec private @Nullable CommandSpec spec;

  @Mixin private SettingsOptions options = new SettingsOptions();

  @Parameters(paramLabel = "FILE", description = "JSON lines or CSV; - is standard input.")
  private Path file = Path.of(STANDARD_INPUT);

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl or csv (default: by the end of the file's name).")
  private @Nullable TransferFormat format;

  @Option(
      names = "--rejected",
      paramLabel = "FILE",
      description =
          "Where rejected rows go, with reasons (default: FILE.rejected.jsonl). An older one is replaced.")
  private @Nullable Path rejected;

  @Override
  public Integer call() throws IOException {
    TransferFormat given = format();
    Path rejectedRows = rejectedRows();
    AppSettings settings = options.read(Map.of());
    StoredHashes hashes = StoredHashes.of(settings.accounts().hashing(), new SecureRandom());
    try (InputStream in = isStandardInput() ? System.in : Files.newInputStream(file)) {
      ImportReport report =
          DatabaseWork.run(
              settings,
              (database, vertx) ->
                  new UserImport(database, hashes, Clock.systemUTC())
                      .run(in, given, rejectedRows, new ImportProgress(System.err)));
      new ImportSummary(report, rejectedRows).print(System.out);
      return report.rejected() == 0 ? 0 : 1;
    }
  }

  private TransferFormat format() {
    return Optional.ofNullable(format)
        .or(() -> TransferFormat.of(file))
        .orElseThrow(() -> wrong("Say --format jsonl or --format csv: " + file + " does not."));
  }

  private Path rejectedRows() {
    Path name = Path.of((isStandardInput() ? "stdin" : file) + REJECTED);
    Path chosen = rejected == null ? name : rejected;
    if (chosen.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize())) {
      throw wrong("--rejected names the file that is imported.");
    }
    return chosen;
  }

  private boolean isStandardInput() {
    return file.toString().equals(STANDARD_INPUT);
  }

  private ParameterException wrong(String message) {
    if (spec == null) {
      throw new IllegalStateException("picocli has not set up this command");
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
