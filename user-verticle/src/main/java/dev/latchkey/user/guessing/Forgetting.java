package dev.latchkey.user.guessing;

import dev.latchkey.user.store.LogInFailureStore;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
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
  private final LogInFailureStore store;
  private final Clock clock;

  public Forgetting(Vertx vertx, LogInFailureStore store, Clock clock) {
    this.vertx = vertx;
    this.store = store;
    this.clock = clock;
  }

  /** Begins, and goes on until the verticle is undeployed on whose context this is called. */
  public void start() {
    vertx.setPeriodic(0, PERIOD.toMillis(), due -> forget());
  }

  private void forget() {
    store
        .deleteExpired(clock.instant())
        .onSuccess(count -> LOG.debug("Forgot {} counts of failed log-ins", count))
        .onFailure(cause -> LOG.warn("Failed log-ins are not forgotten: {}", cause.getMessage()));
  }
}
