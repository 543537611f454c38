package dev.latchkey.app;

import dev.latchkey.app.node.DatabaseWork;
import dev.latchkey.user.transfer.TransferFormat;
import dev.latchkey.user.transfer.UserExport;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code latchkey users export}: all accounts to a file. */
@Command(
    name = "export",
    description =
        "Exports all accounts, password hashes included, in the format that import takes.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  private static final Path STANDARD_OUTPUT = Path.of("-");

  @Mixin private SettingsOptions options = new SettingsOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "A new file, made for its owner only (default: standard output).")
  private Path file = STANDARD_OUTPUT;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl or csv (default: by the end of the file's name, or jsonl).")
  private @Nullable TransferFormat format;

  @Override
  public Integer call() throws IOException {
    TransferFormat chosen =
        Optional.ofNullable(format).or(() -> TransferFormat.of(file)).orElse(TransferFormat.JSONL);
    UserExport.Report report =
        DatabaseWork.run(
            options.read(Map.of()),
            (database, vertx) -> {
              UserExport export = new UserExport(database);
              return file.equals(STANDARD_OUTPUT)
                  ? export.writeTo(
                      new BufferedWriter(
                          new OutputStreamWriter(System.out, StandardCharsets.UTF_8)),
                      chosen)
                  : export.writeTo(file, chosen);
            });
    System.err.printf(Locale.ROOT, "%,d accounts were exported.%n", report.accounts());
    if (report.waiting() > 0) {
      System.err.printf(
          Locale.ROOT,
          "%,d documents are no accounts as yet and were left out: ./latchkey users duplicates lists them.%n",
          report.waiting());
    }
    return 0;
  }
}
