package dev.latchkey.user.revocation;

import dev.latchkey.contract.ListRevocations;
import dev.latchkey.contract.RevocationEntry;
import dev.latchkey.contract.RevocationPage;
import dev.latchkey.user.store.RevocationStore;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;

/** Reads the log of revocations to those who ask, a page at a time. */
public final class RevocationPages {
  /** Entries that are read at once. Most have one revocation or a few. */
  static final int MOST_ENTRIES = 1000;

  /** Revocations of a page, give or take an entry: half a megabyte on the bus. */
  static final int MOST_REVOCATIONS = 5000;

  private final RevocationStore store;

  public RevocationPages(RevocationStore store) {
    this.store = store;
  }

  /** What has come after a number. */
  public Future<RevocationPage> list(ListRevocations request) {
    // With the entry that the asker has read last: it is never pruned while it is the newest.
    return store.from(request.after(), MOST_ENTRIES).map(found -> page(request.after(), found));
  }

  private static RevocationPage page(long after, List<RevocationEntry> found) {
    if (found.isEmpty()) {
      // Neither that entry nor a newer one: the asker knows another log. It begins anew.
      return new RevocationPage(List.of(), 0, after > 0);
    }
    List<RevocationEntry> entries = new ArrayList<>();
    int revocations = 0;
    long last = after;
    for (RevocationEntry entry : found) {
      if (revocations >= MOST_REVOCATIONS) {
        return new RevocationPage(entries, last, true);
      }
      if (entry.number() > after) {
        entries.add(entry);
        revocations += entry.revocations().size();
        last = entry.number();
      }
    }
    return new RevocationPage(entries, last, found.size() == MOST_ENTRIES);
  }
}
