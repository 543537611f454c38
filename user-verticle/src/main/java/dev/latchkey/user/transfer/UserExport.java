package dev.latchkey.user.transfer;

import dev.latchkey.user.store.AccountRecord;
import dev.latchkey.user.store.Database;
import dev.latchkey.user.store.ReadPosition;
import dev.latchkey.user.store.UserTransfer;
import dev.latchkey.user.store.UserTransfer.Page;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes all accounts, ordered by {@code _id}, in memory that does not grow with them. */
public final class UserExport {
  private static final int PAGE = 1000;

  private final UserTransfer users;

  public UserExport(Database database) {
    this.users = new UserTransfer(database);
  }

  /**
   * What an export has written.
   *
   * @param accounts how many
   * @param waiting documents that are no accounts as yet, and were left out
   */
  public record Report(long accounts, long waiting) {}

  /**
   * Writes a file for its owner only, since hashes are in it. Blocks. Nothing is left of it when it
   * fails.
   *
   * @throws java.nio.file.FileAlreadyExistsException when there is one; it is not touched
   */
  public Report writeTo(Path file, TransferFormat format) throws IOException {
    Writer out = PrivateFile.create(file);
    boolean done = false;
    try (out) {
      Report report = writeTo(out, format);
      done = true;
      return report;
    } finally {
      if (!done) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Writes and flushes. Blocks. */
  public Report writeTo(Writer out, TransferFormat format) throws IOException {
    RowSink sink = format.write(out);
    long accounts = 0;
    long waiting = 0;
    Page page = users.page(ReadPosition.START, PAGE).await();
    while (true) {
      // The next page is on its way while this one is written.
      Future<Page> next =
          page.last() ? Future.succeededFuture(page) : users.page(page.next(), PAGE);
      for (AccountRecord account : page.accounts()) {
        sink.write(account);
      }
      accounts += page.accounts().size();
      waiting += page.waiting();
      if (page.last()) {
        out.flush();
        return new Report(accounts, waiting);
      }
      page = next.await();
    }
  }
}
