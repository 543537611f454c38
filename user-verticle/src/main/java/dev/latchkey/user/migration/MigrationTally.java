package dev.latchkey.user.migration;

import dev.latchkey.account.UserId;
import dev.latchkey.user.password.StoredHashes;
import dev.latchkey.user.store.UpToDate;
import dev.latchkey.user.store.WaitingUser;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what a run of the migration does. Its memory does not grow with the documents. */
final class MigrationTally {
  private static final Logger LOG = LoggerFactory.getLogger(MigrationTally.class);

  /** How many of those that wait are named in the log; the command lists all. */
  private static final int NAMED = 20;

  private long broughtUpToDate;
  private long newUserIds;
  private long unknownHashes;
  private long waiting;
  private final List<String> someWaiting = new ArrayList<>();

  void changed(int documents) {
    broughtUpToDate += documents;
  }

  long broughtUpToDate() {
    return broughtUpToDate;
  }

  void written(UpToDate user) {
    if (!user.found().userId().map(user.userId().toString()::equalsIgnoreCase).orElse(false)) {
      newUserIds++;
    }
    if (user.passwordKind().filter(StoredHashes.UNKNOWN::equals).isPresent()) {
      unknownHashes++;
      LOG.debug("User {} has a password of an unknown format", user.userId());
    }
  }

  void waits(WaitingUser user) {
    waiting++;
    if (someWaiting.size() < NAMED) {
      someWaiting.add(idForLog(user));
    }
  }

  /** A log holds nothing personal but user ids, and nothing that somebody else made up. */
  private static String idForLog(WaitingUser user) {
    return user.userId()
        .flatMap(UserIds::canonical)
        .map(UserId::toString)
        .orElseGet(() -> "_id " + user.documentId().replaceAll("[^A-Za-z0-9-]", "?"));
  }

  MigrationReport report() {
    return new MigrationReport(
        broughtUpToDate, newUserIds, unknownHashes, waiting, List.copyOf(someWaiting));
  }
}
