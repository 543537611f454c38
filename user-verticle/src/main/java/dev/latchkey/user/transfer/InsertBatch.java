package dev.latchkey.user.transfer;

import dev.latchkey.account.EmailAddress;
import dev.latchkey.user.store.ExistingUser;
import dev.latchkey.user.store.StoredUser;
import dev.latchkey.user.store.UserTransfer;
import io.vertx.core.Future;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Accounts that were sent to the database together. */
record InsertBatch(List<ParsedRow.Valid> rows, Future<Answer> answer) {
  /**
   * What the database said.
   *
   * @param refused the places of the rows that it did not take
   * @param inTheWay who has their addresses
   */
  private record Answer(Set<Integer> refused, Map<String, ExistingUser> inTheWay) {}

  static InsertBatch send(UserTransfer users, List<ParsedRow.Valid> rows) {
    if (rows.isEmpty()) {
      return new InsertBatch(rows, Future.succeededFuture(new Answer(Set.of(), Map.of())));
    }
    return new InsertBatch(
        rows,
        users
            .insert(rows.stream().map(ParsedRow.Valid::account).toList())
            .compose(refused -> withThoseInTheWay(users, rows, refused)));
  }

  private static Future<Answer> withThoseInTheWay(
      UserTransfer users, List<ParsedRow.Valid> rows, Set<Integer> refused) {
    if (refused.isEmpty()) {
      return Future.succeededFuture(new Answer(refused, Map.of()));
    }
    List<EmailAddress> emails =
        refused.stream().map(i -> rows.get(i).account().stored().user().email()).toList();
    return users.findByEmails(emails).map(found -> new Answer(refused, found));
  }

  /** Waits for the answer, and counts. Blocks. */
  void settle(ImportTally tally) throws IOException {
    Answer answered = answer.await();
    for (int i = 0; i < rows.size(); i++) {
      ParsedRow.Valid row = rows.get(i);
      if (answered.refused().contains(i)) {
        StoredUser stored = row.account().stored();
        settle(tally, row, answered.inTheWay().get(stored.user().email().normalized()));
      } else {
        tally.imported(row);
      }
    }
  }

  private static void settle(
      ImportTally tally, ParsedRow.Valid row, @Nullable ExistingUser inTheWay) throws IOException {
    StoredUser stored = row.account().stored();
    if (inTheWay == null) {
      tally.rejected(row.row(), List.of("user_id must be its own: another account has it"));
    } else if (row.hasUserId() && !inTheWay.userId().equals(stored.user().userId())) {
      tally.rejected(row.row(), List.of("email must be its own: " + owner(inTheWay) + " has it"));
    } else if (inTheWay.passwordHash().equals(stored.passwordHash())) {
      tally.there();
    } else if (!inTheWay.madeHere() && inTheWay.passwordKind().isEmpty()) {
      tally.changedSince();
    } else {
      tally.rejected(
          row.row(),
          List.of(
              "password_hash must be the one that is there: "
                  + owner(inTheWay)
                  + " has this address and another hash"));
    }
  }

  private static String owner(ExistingUser inTheWay) {
    return inTheWay.madeHere() ? "an earlier row" : "another account";
  }
}
