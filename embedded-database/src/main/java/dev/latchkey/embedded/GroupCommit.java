package dev.latchkey.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.h2.mvstore.MVStore;

/**
 * Puts what operations did into the file: one commit for all the answers that wait.
 *
 * <p>A commit that fails is final: the store has then closed itself.
 */
final class GroupCommit implements AutoCloseable {
  private final MVStore store;
  private final Operations operations;
  private final Housekeeping housekeeping;
  private final Durability durability;
  private final Thread thread = new Thread(this::commitUntilClosed, "embedded-database-commit");
  private final Object monitor = new Object();
  private List<CompletableFuture<Void>> waiting = new ArrayList<>();
  private boolean closed;

  GroupCommit(
      MVStore store, Operations operations, Housekeeping housekeeping, Durability durability) {
    this.store = store;
    this.operations = operations;
    this.housekeeping = housekeeping;
    this.durability = durability;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Completes when all that has been done before this call is in the file. */
  CompletableFuture<Void> inFile() {
    CompletableFuture<Void> result = new CompletableFuture<>();
    synchronized (monitor) {
      if (closed) {
        result.completeExceptionally(new IllegalStateException("The database is closed."));
      } else {
        waiting.add(result);
        monitor.notifyAll();
      }
    }
    return result;
  }

  private void commitUntilClosed() {
    for (var batch = nextBatch(); !batch.isEmpty(); batch = nextBatch()) {
      try {
        operations.alone(this::commit);
        if (durability == Durability.BEFORE_EVERY_ANSWER) {
          housekeeping.force();
        }
        housekeeping.plan();
        batch.forEach(answer -> answer.complete(null));
      } catch (RuntimeException | Error e) {
        operations.breakWith(e);
        batch.forEach(answer -> answer.completeExceptionally(e));
      }
    }
  }

  /** Waits for answers to wait; empty when closed. */
  private List<CompletableFuture<Void>> nextBatch() {
    synchronized (monitor) {
      while (waiting.isEmpty() && !closed) {
        try {
          monitor.wait();
        } catch (InterruptedException e) {
          // Nobody has this thread to interrupt it: only close() ends it.
        }
      }
      List<CompletableFuture<Void>> batch = waiting;
      waiting = new ArrayList<>();
      return batch;
    }
  }

  /** A closed store would say nothing and write nothing. */
  private long commit() {
    if (store.isClosed()) {
      throw new IllegalStateException("The store is closed.");
    }
    return store.commit();
  }

  /** Returns once the answers that wait are completed. */
  @Override
  public void close() {
    synchronized (monitor) {
      closed = true;
      monitor.notifyAll();
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
