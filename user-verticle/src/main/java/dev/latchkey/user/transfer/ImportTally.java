package dev.latchkey.user.transfer;

import dev.latchkey.user.password.StoredHashes;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what an import does, and writes down what it rejects. */
final class ImportTally {
  private static final Logger LOG = LoggerFactory.getLogger(ImportTally.class);

  private final RejectedRows rejectedRows;
  private long rows;
  private long imported;
  private long there;
  private long changedSince;
  private long rejected;
  private long unknownHashes;

  ImportTally(RejectedRows rejectedRows) {
    this.rejectedRows = rejectedRows;
  }

  void read() {
    rows++;
  }

  void imported(ParsedRow.Valid row) {
    imported++;
    if (row.account().passwordKind().filter(StoredHashes.UNKNOWN::equals).isPresent()) {
      unknownHashes++;
      LOG.debug("User {} has a hash of an unknown format", row.account().stored().user().userId());
    }
  }

  void there() {
    there++;
  }

  void changedSince() {
    changedSince++;
  }

  void rejected(Row row, List<String> reasons) throws IOException {
    rejected++;
    rejectedRows.add(row, reasons);
  }

  ImportReport report() {
    return new ImportReport(rows, imported, there, changedSince, rejected, unknownHashes);
  }
}
