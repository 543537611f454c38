package dev.latchkey.user.revocation;

import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserId;
import dev.latchkey.contract.RevocationEntry;
import dev.latchkey.revocation.Revocation;
import dev.latchkey.token.AccessTokenRules;
import dev.latchkey.user.store.RevocationStore;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * Writes to the log of revocations. An entry gets the number after the highest that is known to be
 * there; when somebody else's has it, the one after that. So the log never has a gap, and a number
 * that a reader has passed is never filled later, as it would be with a counter that is raised
 * first and written under afterwards.
 *
 * <p>One entry is under way at a time. What is revoked meanwhile goes together into the next.
 */
public final class RevocationLog {
  /** Revocations of one entry: keeps documents and messages small. */
  static final int MOST_IN_ONE = 64;

  /** So often the next number is tried in a row; who is further behind asks for the last. */
  private static final int TRIES = 8;

  private static final long UNKNOWN = -1;

  private final Consumer<RevocationEntry> publisher;
  private final RevocationStore store;
  private final Duration tokenLifetime;
  private final Clock clock;
  private final Queue<Waiting> waiting = new ArrayDeque<>();
  private boolean writing;

  /** The highest number that is certain to be in the log. */
  private long known = UNKNOWN;

  private record Waiting(Revocation revocation, Promise<Void> written) {}

  /**
   * A log whose entries are published.
   *
   * @param tokenLifetime of all access tokens that may be revoked
   */
  public RevocationLog(Vertx vertx, RevocationStore store, Duration tokenLifetime, Clock clock) {
    this(
        entry -> vertx.eventBus().publish(RevocationEntry.ADDRESS, entry.toJson()),
        store,
        tokenLifetime,
        clock);
  }

  private RevocationLog(
      Consumer<RevocationEntry> publisher,
      RevocationStore store,
      Duration tokenLifetime,
      Clock clock) {
    this.publisher = publisher;
    this.store = store;
    this.tokenLifetime = tokenLifetime;
    this.clock = clock;
  }

  /** For a process that is on no bus: verifiers find its entries when they next read the log. */
  public static RevocationLog unpublished(
      RevocationStore store, Duration tokenLifetime, Clock clock) {
    return new RevocationLog(entry -> {}, store, tokenLifetime, clock);
  }

  /** Revokes all access tokens of a session. As {@link #append}. */
  public Future<Void> endSession(SessionId sessionId) {
    return append(Revocation.ofSession(sessionId, lastExpiry(clock.instant())));
  }

  /** Revokes all access tokens of a user that were issued until now. As {@link #append}. */
  public Future<Void> endUser(UserId userId) {
    Instant now = clock.instant();
    return append(Revocation.ofUser(userId, now, lastExpiry(now)));
  }

  /** Revokes all access tokens that were signed with a key. As {@link #append}. */
  public Future<Void> endKey(String keyId) {
    return append(Revocation.ofKey(keyId, lastExpiry(clock.instant())));
  }

  /** When a token that was issued until then has expired, whichever node's clock it was. */
  private Instant lastExpiry(Instant now) {
    return now.plus(tokenLifetime).plus(AccessTokenRules.CLOCK_SKEW);
  }

  /**
   * Revokes. When the future succeeds, it is in the log for good and published: verifiers that are
   * reached refuse within a second, all others once they have caught up. When it fails, it may be
   * in the log all the same; do it again.
   */
  public Future<Void> append(Revocation revocation) {
    Waiting one = new Waiting(revocation, Promise.promise());
    synchronized (this) {
      waiting.add(one);
    }
    writeNext();
    return one.written.future();
  }

  private void writeNext() {
    List<Waiting> batch;
    synchronized (this) {
      if (writing || waiting.isEmpty()) {
        return;
      }
      writing = true;
      batch = take();
    }
    write(batch.stream().map(Waiting::revocation).toList())
        .onComplete(
            done -> {
              end(done);
              batch.forEach(one -> one.written.handle(done));
              writeNext();
            });
  }

  private List<Waiting> take() {
    List<Waiting> batch = new ArrayList<>();
    while (batch.size() < MOST_IN_ONE && !waiting.isEmpty()) {
      batch.add(waiting.remove());
    }
    return batch;
  }

  private synchronized void end(AsyncResult<Void> done) {
    writing = false;
    if (done.failed()) {
      known = UNKNOWN;
    }
  }

  private synchronized Future<Long> lastKnown() {
    return known == UNKNOWN ? store.last() : Future.succeededFuture(known);
  }

  private synchronized void isThere(long number) {
    known = number;
  }

  private Future<Void> write(List<Revocation> revocations) {
    return lastKnown().compose(last -> write(revocations, last + 1, TRIES));
  }

  private Future<Void> write(List<Revocation> revocations, long number, int tries) {
    RevocationEntry entry = new RevocationEntry(number, revocations);
    return store
        .insert(entry)
        .compose(
            ours -> {
              isThere(number);
              if (ours) {
                publisher.accept(entry);
                return Future.succeededFuture();
              }
              return tries > 0 ? write(revocations, number + 1, tries - 1) : catchUp(revocations);
            });
  }

  private Future<Void> catchUp(List<Revocation> revocations) {
    return store.last().compose(last -> write(revocations, last + 1, TRIES));
  }
}
