package dev.latchkey.user.password;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Keeps refusals equally slow while there are hashes that take longer to check than ours: each
 * waits, on a timer and not on a thread, until a check of the slowest kind would have been done.
 * Otherwise a slow refusal says that there is an account, and one that has not been used for long
 * (ASVS 6.3.8). While there are none, nothing is held.
 */
final class RefusalPace {
  /** Checks of a kind that its pace is taken from. */
  private static final int REMEMBERED = 16;

  /** More kinds than any database has; anybody's import cannot fill the memory. */
  private static final int MOST_KINDS = 256;

  /** What refusals are held for at most, whatever was seen: a pause of the machine is no check. */
  private static final long MAX_NANOS = Duration.ofSeconds(2).toNanos();

  private final Vertx vertx;
  private final Map<String, Recent> kinds = new ConcurrentHashMap<>();

  RefusalPace(Vertx vertx) {
    this.vertx = vertx;
  }

  /** A check of a hash of this kind, which is not as ours are now, took so long. */
  void saw(String kind, long nanos) {
    if (kinds.size() < MOST_KINDS || kinds.containsKey(kind)) {
      kinds.computeIfAbsent(kind, first -> new Recent()).add(nanos);
    }
  }

  /** Forgets all kinds but these. */
  void keepOnly(Set<String> present) {
    // Older hashes of ours are not among the kinds that are kept beside the hashes.
    kinds.keySet().removeIf(kind -> !kind.startsWith("argon2id") && !present.contains(kind));
  }

  /**
   * Completes when a refusal may go out that began to be worked on then.
   *
   * @param times how much longer than usual its check would take, 1 or more
   */
  Future<Void> hold(long beganNanos, int times) {
    long floor = Math.min(times * floorNanos(), MAX_NANOS);
    long millis = TimeUnit.NANOSECONDS.toMillis(floor - (System.nanoTime() - beganNanos));
    if (millis < 1) {
      return Future.succeededFuture();
    }
    Promise<Void> held = Promise.promise();
    vertx.setTimer(millis, due -> held.complete());
    return held.future();
  }

  /** A quarter above the slowest: the next one may be a little slower. */
  private long floorNanos() {
    long slowest = kinds.values().stream().mapToLong(Recent::slowest).max().orElse(0);
    return Math.min(slowest + slowest / 4, MAX_NANOS);
  }

  /** The last checks of one kind. */
  private static final class Recent {
    private final long[] nanos = new long[REMEMBERED];
    private int next;

    synchronized void add(long took) {
      nanos[next++ % REMEMBERED] = took;
    }

    synchronized long slowest() {
      return Arrays.stream(nanos).max().orElse(0);
    }
  }
}
