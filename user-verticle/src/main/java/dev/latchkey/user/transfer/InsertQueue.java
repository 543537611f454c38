package dev.latchkey.user.transfer;

import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.UserId;
import dev.latchkey.user.store.UserTransfer;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Sends accounts in batches, some of them at the same time. Of two rows with one address or id the
 * first is taken: the second is not sent beside it, but behind it.
 */
final class InsertQueue {
  private static final int BATCH = 1000;

  /** Enough for the server to have the next one when it is done with one. */
  private static final int AT_ONCE = 4;

  private final UserTransfer users;
  private final ImportTally tally;
  private final Consumer<ImportReport> progress;
  private final Deque<InsertBatch> underWay = new ArrayDeque<>();
  private final Set<EmailAddress> emailsUnderWay = new HashSet<>();
  private final Set<UserId> idsUnderWay = new HashSet<>();
  private List<ParsedRow.Valid> batch = new ArrayList<>();

  InsertQueue(UserTransfer users, ImportTally tally, Consumer<ImportReport> progress) {
    this.users = users;
    this.tally = tally;
    this.progress = progress;
  }

  void add(ParsedRow.Valid row) throws IOException {
    var user = row.account().stored().user();
    if (emailsUnderWay.contains(user.email()) || idsUnderWay.contains(user.userId())) {
      waitForAll();
    }
    batch.add(row);
    if (batch.size() == BATCH) {
      send();
    }
  }

  void finish() throws IOException {
    send();
    waitForAll();
  }

  private void send() throws IOException {
    if (underWay.size() == AT_ONCE) {
      waitForOne();
    }
    for (ParsedRow.Valid row : batch) {
      emailsUnderWay.add(row.account().stored().user().email());
      idsUnderWay.add(row.account().stored().user().userId());
    }
    underWay.add(InsertBatch.send(users, batch));
    batch = new ArrayList<>(BATCH);
  }

  private void waitForAll() throws IOException {
    while (!underWay.isEmpty()) {
      waitForOne();
    }
  }

  private void waitForOne() throws IOException {
    InsertBatch done = underWay.remove();
    done.settle(tally);
    for (ParsedRow.Valid row : done.rows()) {
      emailsUnderWay.remove(row.account().stored().user().email());
      idsUnderWay.remove(row.account().stored().user().userId());
    }
    progress.accept(tally.report());
  }
}
