package dev.latchkey.embedded;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which operations run beside each other, and which have the store to themselves.
 *
 * <p>Operations on documents share a lock that a commit has alone, so that a commit never falls
 * between a document and its index entry. Once something has failed half-way, nothing runs any
 * more: what is in memory is then not what is in the file, or must not get there.
 */
final class Operations {
  /** Fair, so that operations that follow each other closely do not keep a commit waiting. */
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

  private static final Logger LOG = LoggerFactory.getLogger(Operations.class);

  private volatile @Nullable Throwable failure;

  /** Runs an operation on documents, which their collection's lock protects from each other. */
  <T> T beside(Supplier<T> operation) {
    return holding(lock.readLock(), operation);
  }

  /** Runs what nothing may run beside: a commit, or a change of collections or indexes. */
  <T> T alone(Supplier<T> operation) {
    return holding(lock.writeLock(), operation);
  }

  private <T> T holding(Lock held, Supplier<T> operation) {
    held.lock();
    try {
      Throwable broken = failure;
      if (broken != null) {
        throw new IllegalStateException("The database could not write its file.", broken);
      }
      return operation.get();
    } finally {
      held.unlock();
    }
  }

  /** Lets nothing run after this. */
  synchronized void breakWith(Throwable cause) {
    if (failure == null) {
      LOG.error(
          "The embedded database could not write its file, and serves no more. Is the disk full? Make room and restart.",
          cause);
      failure = cause;
    }
  }

  /** Whether something has failed half-way. */
  boolean isBroken() {
    return failure != null;
  }

  /** Waits for the operations that run, whatever has failed. */
  void await() {
    lock.writeLock().lock();
    try {
      // Nothing to do: having the lock says it.
    } finally {
      lock.writeLock().unlock();
    }
  }
}
