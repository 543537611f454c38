package dev.latchkey.user.expiry;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what is to be forgotten, from time to time. Not MongoDB's TTL indexes: the embedded
 * server has none, and one way is enough. It does no harm when every node does it.
 */
public final class Forgetting {
  static final Duration PERIOD = Duration.ofHours(1);

  private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

  private final Vertx vertx;
  private final Clock clock;

  public Forgetting(Vertx vertx, Clock clock) {
    this.vertx = vertx;
    this.clock = clock;
  }

  /**
   * Begins, and goes on until the verticle is undeployed on whose context this is called.
   *
   * @param what is forgotten, for the log
   * @param deletion deletes what has expired by an instant, and says how much that was
   */
  public void start(String what, Function<Instant, Future<Long>> deletion) {
    vertx.setPeriodic(0, PERIOD.toMillis(), due -> forget(what, deletion));
  }

  private void forget(String what, Function<Instant, Future<Long>> deletion) {
    deletion
        .apply(clock.instant())
        .onSuccess(count -> LOG.debug("Forgot {} {}", count, what))
        .onFailure(cause -> LOG.warn("Expired {} stay: {}", what, cause.getMessage()));
  }
}
