package dev.latchkey.user.transfer;

import dev.latchkey.user.password.StoredHashes;
import dev.latchkey.user.store.Database;
import dev.latchkey.user.store.UserTransfer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes accounts from a file. Never changes an account that is there, so it can be ended at any
 * moment and run again. Its memory does not grow with the file.
 */
public final class UserImport {
  private final UserTransfer users;
  private final RowParser parser;

  /**
   * An import into a database whose indexes are made.
   *
   * @param hashes what to note about hashes, and which cost too much
   * @param clock for accounts of which the file does not say when they were made
   */
  public UserImport(Database database, StoredHashes hashes, Clock clock) {
    this.users = new UserTransfer(database);
    this.parser = new RowParser(hashes, clock);
  }

  /**
   * Imports. Blocks.
   *
   * @param rejected where to write the rows that are not taken, should there be any
   * @param progress hears of each batch
   * @throws UnreadableFileException when the file cannot be read to its end
   * @throws dev.latchkey.contract.FailureException when the database cannot be reached
   */
  public ImportReport run(
      InputStream in, TransferFormat format, Path rejected, Consumer<ImportReport> progress)
      throws IOException {
    RowSource rows = format.read(in);
    try (RejectedRows out = new RejectedRows(rejected)) {
      ImportTally tally = new ImportTally(out);
      InsertQueue queue = new InsertQueue(users, tally, progress);
      for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        tally.read();
        ParsedRow parsed = parser.parse(row.get());
        if (parsed instanceof ParsedRow.Valid valid) {
          queue.add(valid);
        } else if (parsed instanceof ParsedRow.Invalid invalid) {
          tally.rejected(invalid.row(), invalid.reasons());
        }
      }
      queue.finish();
      return tally.report();
    }
  }
}
