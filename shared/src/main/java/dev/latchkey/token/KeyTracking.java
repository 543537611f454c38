package dev.latchkey.token;

import dev.latchkey.contract.KeyEvent;
import io.vertx.core.AsyncResult;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.MessageConsumer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps {@link TrackedKeys} up to date in the background: fetches often until the user verticle is
 * there, then from time to time, and at once when it says that its keys have changed. So a new key
 * is known before its first token comes, and a revoked one is forgotten.
 */
public final class KeyTracking {
  static final Duration RETRY = Duration.ofSeconds(1);

  /** A message may get lost: this is how long a change of keys can go unnoticed then. */
  static final Duration REFRESH = Duration.ofSeconds(60);

  private static final Logger LOG = LoggerFactory.getLogger(KeyTracking.class);

  private final Vertx vertx;
  private final TrackedKeys keys;
  private final List<MessageConsumer<?>> consumers = new ArrayList<>();
  private volatile long timer = -1;
  private volatile boolean stopped;

  KeyTracking(Vertx vertx, TrackedKeys keys) {
    this.vertx = vertx;
    this.keys = keys;
  }

  void start() {
    for (KeyEvent event : KeyEvent.values()) {
      consumers.add(vertx.eventBus().consumer(event.address(), changed -> keys.refreshAgain()));
    }
    fetch();
  }

  /** Ends it. */
  public void stop() {
    stopped = true;
    vertx.cancelTimer(timer);
    consumers.forEach(MessageConsumer::unregister);
  }

  private void fetch() {
    keys.refresh().onComplete(this::again);
  }

  private void again(AsyncResult<Void> fetched) {
    if (stopped) {
      return;
    }
    if (fetched.failed()) {
      LOG.debug("The public keys could not be fetched: {}", fetched.cause().getMessage());
    }
    boolean done = fetched.succeeded() && keys.isLoaded();
    timer = vertx.setTimer((done ? REFRESH : RETRY).toMillis(), due -> fetch());
  }
}
