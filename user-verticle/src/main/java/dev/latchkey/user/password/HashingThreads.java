package dev.latchkey.user.password;

import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.user.bus.Caller;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The threads that hash, and the bounded queue before them. No hash is ever computed on an event
 * loop; what will not be hashed in time is refused at once instead of waiting for ever, and what
 * nobody waits for any more is not hashed.
 */
final class HashingThreads implements AutoCloseable {
  /** One new measurement in so many, so that one slow hash does not close the door. */
  private static final int SMOOTHING = 16;

  private final Vertx vertx;
  private final long deadlineNanos;
  private final ThreadPoolExecutor executor;
  private final HashingCounters counters = new HashingCounters();

  private final AtomicLong usualNanos = new AtomicLong();

  HashingThreads(Vertx vertx, int threads, int queueLength, Duration deadline) {
    this.vertx = vertx;
    this.deadlineNanos = deadline.toNanos();
    AtomicInteger number = new AtomicInteger();
    BlockingQueue<Runnable> queue =
        queueLength == 0 ? new SynchronousQueue<>() : new ArrayBlockingQueue<>(queueLength);
    this.executor =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            queue,
            work -> {
              Thread thread = new Thread(work, "latchkey-hashing-" + number.getAndIncrement());
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Runs work on one of the threads; the future completes on the caller's context. Fails with
   * {@link Failure#OVERLOADED} at once when the queue is full or too long to be through in time,
   * and later when nobody waits any more.
   */
  <T> Future<T> submit(Caller caller, Callable<T> work) {
    if (isFull()) {
      return refused();
    }
    CompletableFuture<T> result = new CompletableFuture<>();
    long submitted = System.nanoTime();
    try {
      executor.execute(() -> serve(caller, submitted, result, work));
    } catch (RejectedExecutionException e) {
      return refused();
    }
    return Future.fromCompletionStage(result, vertx.getOrCreateContext());
  }

  /** Fails like {@link #submit} when work that came now would be refused. */
  Future<Void> admit() {
    return isFull() ? refused() : Future.succeededFuture();
  }

  private boolean isFull() {
    return executor.getQueue().remainingCapacity() == 0
        ? executor.getActiveCount() == executor.getMaximumPoolSize()
        // A tenth less: what is let in should be served, though some hash takes longer than usual.
        : expectedWaitNanos() > deadlineNanos - deadlineNanos / 10;
  }

  private <T> Future<T> refused() {
    counters.rejected();
    return Future.failedFuture(overloaded());
  }

  private FailureException overloaded() {
    return FailureException.retryAfter(Failure.OVERLOADED, Duration.ofNanos(expectedWaitNanos()));
  }

  private long expectedWaitNanos() {
    return executor.getQueue().size() * usualNanos.get() / executor.getMaximumPoolSize();
  }

  private <T> void serve(
      Caller caller, long submitted, CompletableFuture<T> result, Callable<T> work) {
    long began = System.nanoTime();
    if (began - submitted > deadlineNanos || !caller.waits()) {
      counters.abandoned();
      result.completeExceptionally(overloaded());
      return;
    }
    counters.began(began - submitted);
    complete(result, work);
    long took = System.nanoTime() - began;
    usualNanos.updateAndGet(usual -> usual + (took - usual) / (usual == 0 ? 1 : SMOOTHING));
    counters.hashed(took);
  }

  private static <T> void complete(CompletableFuture<T> result, Callable<T> work) {
    try {
      result.complete(work.call());
    } catch (Throwable e) {
      // An Error too, OutOfMemoryError above all: somebody waits for this answer.
      result.completeExceptionally(e);
    }
  }

  HashingFigures figures() {
    return counters.read(executor.getQueue().size());
  }

  /** Lets no more in; what waits is still hashed. */
  @Override
  public void close() {
    executor.shutdown();
  }
}
