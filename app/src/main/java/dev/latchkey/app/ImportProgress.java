package dev.latchkey.app;

import dev.latchkey.user.transfer.ImportReport;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Prints a line about an import that goes on, every second. */
final class ImportProgress implements Consumer<ImportReport> {
  private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final PrintStream out;
  private long lastLine = System.nanoTime();
  private long lastRows;

  ImportProgress(PrintStream out) {
    this.out = out;
  }

  @Override
  public void accept(ImportReport report) {
    long now = System.nanoTime();
    long since = now - lastLine;
    if (since >= EVERY_NANOS) {
      double perSecond = (report.rows() - lastRows) * (double) EVERY_NANOS / since;
      out.printf(
          Locale.ROOT,
          "%,d rows, %,.0f/s, %,d rejected%n",
          report.rows(),
          perSecond,
          report.rejected());
      lastLine = now;
      lastRows = report.rows();
    }
  }
}
