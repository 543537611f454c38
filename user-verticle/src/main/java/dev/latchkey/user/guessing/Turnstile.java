package dev.latchkey.user.guessing;

import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * Lets a few at once through under each key, and the others wait in line. A try counts as failed
 * until it is checked: without a line, who logs in ten times at once with the right password would
 * be taken for somebody who guesses.
 */
final class Turnstile {
  /** So few that three nodes together stay within the failures that are free. */
  static final int AT_ONCE = 2;

  /** Who would wait longer than a second or so is better told to come back. */
  static final int LINE = 50;

  private static final Duration COME_BACK = Duration.ofSeconds(1);

  private static final class Line {
    private final Queue<Promise<Void>> waiting = new ArrayDeque<>();
    private int inside;
  }

  private final Map<String, Line> lines = new HashMap<>();

  /** Does something when its turn comes. Fails with {@link Failure#OVERLOADED} for a long line. */
  <T> Future<T> pass(String key, Supplier<Future<T>> work) {
    Promise<Void> turn = Promise.promise();
    if (!enter(key, turn)) {
      return Future.failedFuture(FailureException.retryAfter(Failure.OVERLOADED, COME_BACK));
    }
    return turn.future().compose(mine -> work.get()).onComplete(done -> leave(key).tryComplete());
  }

  private synchronized boolean enter(String key, Promise<Void> turn) {
    Line line = lines.computeIfAbsent(key, unseen -> new Line());
    if (line.inside < AT_ONCE) {
      line.inside++;
      turn.complete();
      return true;
    }
    return line.waiting.size() < LINE && line.waiting.add(turn);
  }

  /** Whose turn it is then; completed by the caller, outside of the lock. */
  private synchronized Promise<Void> leave(String key) {
    Line line = lines.getOrDefault(key, new Line());
    Promise<Void> next = line.waiting.poll();
    if (next != null) {
      return next;
    }
    line.inside--;
    if (line.inside == 0) {
      lines.remove(key);
    }
    return Promise.promise();
  }

  /** Keys that somebody is inside or in line of. */
  synchronized int keys() {
    return lines.size();
  }
}
