package dev.latchkey.user.key;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.Callable;

/** Where files are read and keys are made: neither belongs on an event loop. */
public interface BlockingWork {
  /** Does it, and fails with what it throws. */
  <T> Future<T> run(Callable<T> work);

  /** On a worker thread of Vert.x. */
  static BlockingWork onWorkersOf(Vertx vertx) {
    return new BlockingWork() {
      @Override
      public <T> Future<T> run(Callable<T> work) {
        return vertx.executeBlocking(work, false);
      }
    };
  }

  /** At once, by the calling thread: for commands, which have nothing else to do. */
  static BlockingWork here() {
    return new BlockingWork() {
      @Override
      public <T> Future<T> run(Callable<T> work) {
        try {
          return Future.succeededFuture(work.call());
        } catch (Exception e) {
          return Future.failedFuture(e);
        }
      }
    };
  }
}
