package dev.latchkey.user.migration;

import dev.latchkey.user.password.StoredHashes;
import dev.latchkey.user.store.Database;
import dev.latchkey.user.store.MigrationLog;
import dev.latchkey.user.store.ReadPosition;
import dev.latchkey.user.store.UpToDate;
import dev.latchkey.user.store.WaitingUsers;
import dev.latchkey.user.store.WaitingUsers.Page;
import dev.latchkey.user.store.WaitingUsers.Written;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Migration 1: documents as the Flask tutorial leaves them become accounts.
 *
 * <p>Each document is written on its own, while it is what was read, and a unique index decides who
 * has an address. So it can be ended at any moment and run again, and by several at once. It asks
 * for what is not up to date, by an index, so running it again costs next to nothing, and finds
 * what the other system wrote meanwhile.
 */
public final class Migration {
  private static final Logger LOG = LoggerFactory.getLogger(Migration.class);

  private static final int VERSION = 1;
  private static final int BATCH = 1000;
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

  private final WaitingUsers users;
  private final MigrationLog log;
  private final StoredHashes hashes;
  private final Clock clock;
  private final MigrationTally tally = new MigrationTally();
  private Instant lastLine;

  /**
   * One run.
   *
   * @param hashes what to note about hashes
   * @param clock for a document that does not say when it was made, and for the log
   */
  public Migration(Database database, StoredHashes hashes, Clock clock) {
    this.users = new WaitingUsers(database);
    this.log = new MigrationLog(database, VERSION, "documents of the Flask tutorial");
    this.hashes = hashes;
    this.clock = clock;
    this.lastLine = clock.instant();
  }

  /** Runs it, and tells the log what it did. Fails when the database cannot be reached. */
  public Future<MigrationReport> run() {
    return log.isComplete()
        .compose(
            complete ->
                begin(complete)
                    .compose(begun -> from(ReadPosition.START))
                    .compose(r -> end(complete)))
        .map(done -> tally.report())
        .onSuccess(Migration::tell);
  }

  private Future<Void> begin(boolean complete) {
    return complete ? Future.succeededFuture() : log.began(clock.instant());
  }

  private Future<Void> from(ReadPosition position) {
    return users
        .page(position, BATCH)
        .compose(
            page ->
                bringUpToDate(page)
                    .compose(done -> page.last() ? Future.succeededFuture() : from(page.next())));
  }

  private Future<Void> bringUpToDate(Page page) {
    Batch batch = Batch.of(page.users(), hashes, clock.instant());
    batch.waiting().forEach(tally::waits);
    return users
        .write(batch.ready())
        .onSuccess(written -> count(batch.ready(), written))
        .compose(
            written ->
                written.changed() == 0 ? Future.succeededFuture() : log.advanced(written.changed()))
        .onSuccess(counted -> tellProgress());
  }

  private void count(List<UpToDate> ready, Written written) {
    tally.changed(written.changed());
    for (int i = 0; i < ready.size(); i++) {
      if (written.refused().contains(i)) {
        tally.waits(ready.get(i).found());
      } else {
        tally.written(ready.get(i));
      }
    }
  }

  private void tellProgress() {
    Instant now = clock.instant();
    if (Duration.between(lastLine, now).compareTo(BETWEEN_LINES) >= 0) {
      lastLine = now;
      LOG.info("Migration {}: {} users so far", VERSION, tally.broughtUpToDate());
    }
  }

  private Future<Void> end(boolean completeBefore) {
    MigrationReport report = tally.report();
    return completeBefore && report.broughtUpToDate() == 0
        ? Future.succeededFuture()
        : log.completed(clock.instant(), report.waiting());
  }

  private static void tell(MigrationReport report) {
    if (report.broughtUpToDate() > 0) {
      LOG.info(
          "Migration {}: {} users were brought up to date. {} of them have a password of an unknown format, and {} got a"
              + " new user_id",
          VERSION,
          report.broughtUpToDate(),
          report.unknownHashes(),
          report.newUserIds());
    }
    if (report.waiting() > 0) {
      LOG.warn(
          "{} documents in users wait for you: their e-mail address is none, or another account has it. They are kept as"
              + " they are, and nobody can log in with them. See ./latchkey users duplicates. {}: {}",
          report.waiting(),
          report.waiting() > report.someWaiting().size() ? "The first" : "They are",
          String.join(", ", report.someWaiting()));
    }
  }
}
