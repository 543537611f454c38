package dev.latchkey.user.account;

import dev.latchkey.user.password.PasswordHasher;
import dev.latchkey.user.store.OutdatedHashes;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the hasher told of the kinds of hashes that accounts have: imports bring, log-ins end. */
public final class OutdatedKinds {
  static final Duration PERIOD = Duration.ofMinutes(10);

  private static final Logger LOG = LoggerFactory.getLogger(OutdatedKinds.class);

  private final Vertx vertx;
  private final OutdatedHashes hashes;
  private final PasswordHasher hasher;

  public OutdatedKinds(Vertx vertx, OutdatedHashes hashes, PasswordHasher hasher) {
    this.vertx = vertx;
    this.hashes = hashes;
    this.hasher = hasher;
  }

  /** Begins, and goes on until the verticle is undeployed on whose context this is called. */
  public void start() {
    vertx.setPeriodic(0, PERIOD.toMillis(), due -> look());
  }

  private void look() {
    hashes
        .oneOfEachKind()
        .onSuccess(hasher::tryOut)
        .onFailure(cause -> LOG.warn("Outdated hashes are not found: {}", cause.getMessage()));
  }
}
