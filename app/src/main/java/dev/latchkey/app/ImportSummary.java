package dev.latchkey.app;

import dev.latchkey.user.transfer.ImportReport;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/** What an import has done, for its operator. */
record ImportSummary(ImportReport report, Path rejectedRows) {
  void print(PrintStream out) {
    line(out, report.rows(), "rows were read");
    line(out, report.imported(), "accounts are new");
    lineUnlessZero(
        out,
        report.unknownHashes(),
        "  of them have a hash of an unknown format: no log-in before a reset");
    lineUnlessZero(out, report.there(), "were there already");
    lineUnlessZero(
        out,
        report.changedSince(),
        "were there already, with a password of Latchkey's own; it was kept");
    lineUnlessZero(out, report.rejected(), "rows were rejected, see " + rejectedRows);
    out.flush();
  }

  private static void lineUnlessZero(PrintStream out, long count, String what) {
    if (count > 0) {
      line(out, count, what);
    }
  }

  private static void line(PrintStream out, long count, String what) {
    out.printf(Locale.ROOT, "%,12d %s%n", count, what);
  }
}
