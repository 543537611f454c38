package dev.latchkey.user.revocation;

import dev.latchkey.user.store.RevocationStore;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes the beginning of the log, as far as all that it concerned has expired. It does no harm
 * when every node does it.
 */
public final class Pruning {
  static final Duration PERIOD = Duration.ofMinutes(5);

  private static final Logger LOG = LoggerFactory.getLogger(Pruning.class);

  private final Vertx vertx;
  private final RevocationStore store;
  private final Clock clock;

  public Pruning(Vertx vertx, RevocationStore store, Clock clock) {
    this.vertx = vertx;
    this.store = store;
    this.clock = clock;
  }

  /** Begins, and goes on until the verticle is undeployed on whose context this is called. */
  public void start() {
    vertx.setPeriodic(0, PERIOD.toMillis(), due -> prune());
  }

  private void prune() {
    store
        .prune(clock.instant())
        .onSuccess(below -> LOG.debug("The log of revocations now begins at {}", below))
        .onFailure(cause -> LOG.warn("Revocations are not pruned: {}", cause.getMessage()));
  }
}
