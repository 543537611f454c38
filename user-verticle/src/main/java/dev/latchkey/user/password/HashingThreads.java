package dev.latchkey.user.password;

import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that hash, and the bounded queue before them. No hash is ever computed on an event
 * loop, and what will not be hashed in time is refused at once instead of waiting for ever.
 */
final class HashingThreads implements AutoCloseable {
  private final Vertx vertx;
  private final ThreadPoolExecutor executor;

  HashingThreads(Vertx vertx, int threads, int queueLength) {
    this.vertx = vertx;
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
   * {@link Failure#OVERLOADED} at once when the queue is full.
   */
  <T> Future<T> submit(Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    try {
      executor.execute(() -> complete(result, work));
    } catch (RejectedExecutionException e) {
      return Future.failedFuture(new FailureException(Failure.OVERLOADED));
    }
    return Future.fromCompletionStage(result, vertx.getOrCreateContext());
  }

  private static <T> void complete(CompletableFuture<T> result, Callable<T> work) {
    try {
      result.complete(work.call());
    } catch (Throwable e) {
      // An Error too, OutOfMemoryError above all: somebody waits for this answer.
      result.completeExceptionally(e);
    }
  }

  /** Lets no more in; what waits is still hashed. */
  @Override
  public void close() {
    executor.shutdown();
  }
}
