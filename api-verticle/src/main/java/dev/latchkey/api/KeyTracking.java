package dev.latchkey.api;

import dev.latchkey.token.TrackedKeys;
import io.vertx.core.AsyncResult;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the public keys in the background: often until the user verticle is there, then from time
 * to time, so that a new key is known before its first token comes and an old one is forgotten.
 */
final class KeyTracking {
  static final Duration RETRY = Duration.ofSeconds(1);
  static final Duration REFRESH = Duration.ofSeconds(60);

  private static final Logger LOG = LoggerFactory.getLogger(KeyTracking.class);

  private final Vertx vertx;
  private final TrackedKeys keys;
  private long timer = -1;
  private boolean stopped;

  KeyTracking(Vertx vertx, TrackedKeys keys) {
    this.vertx = vertx;
    this.keys = keys;
  }

  void start() {
    keys.refresh().onComplete(this::again);
  }

  void stop() {
    stopped = true;
    vertx.cancelTimer(timer);
  }

  private void again(AsyncResult<Void> fetched) {
    if (stopped) {
      return;
    }
    if (fetched.failed()) {
      LOG.debug("The public keys could not be fetched: {}", fetched.cause().getMessage());
    }
    boolean done = fetched.succeeded() && keys.isLoaded();
    timer = vertx.setTimer((done ? REFRESH : RETRY).toMillis(), due -> start());
  }
}
