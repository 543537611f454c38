package dev.latchkey.revocation.tracking;

import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.contract.ListRevocations;
import dev.latchkey.contract.RevocationEntry;
import dev.latchkey.contract.RevocationPage;
import dev.latchkey.revocation.Revocations;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for new entries and reads the log, on one context: only what others may ask meanwhile is
 * volatile.
 */
final class LogReading {
  /** How long one answer may take. With the interval, it bounds how long nothing is noticed. */
  static final Duration TIMEOUT = Duration.ofSeconds(3);

  static final Duration RETRY = Duration.ofSeconds(1);

  /**
   * How long a missing number is waited for before the log is read: entries of different nodes
   * overtake each other on the bus.
   */
  static final Duration PATIENCE = Duration.ofMillis(50);

  private static final Duration FORGET = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(LogReading.class);

  private final Vertx vertx;
  private final LatchkeyClient client;
  private final Revocations revocations;
  private final TrackingSettings settings;
  private final Clock clock;
  private final LogPosition position = new LogPosition();

  private @Nullable MessageConsumer<Object> events;
  private long reader = -1;
  private long forgetting = -1;
  private boolean underWay;
  private boolean soon;
  private boolean failing;
  private volatile boolean stopped;
  private volatile @Nullable Instant asOf;
  private volatile Promise<Void> attempt = Promise.promise();

  LogReading(Vertx vertx, Revocations revocations, TrackingSettings settings, Clock clock) {
    this.vertx = vertx;
    this.client = new LatchkeyClient(vertx, TIMEOUT);
    this.revocations = revocations;
    this.settings = settings;
    this.clock = clock;
  }

  Future<Void> start() {
    Context context = vertx.getOrCreateContext();
    context.runOnContext(
        begun -> {
          forgetting = vertx.setPeriodic(FORGET.toMillis(), due -> revocations.forgetExpired());
          MessageConsumer<Object> consumer =
              vertx.eventBus().consumer(RevocationEntry.ADDRESS, this::hear);
          events = consumer;
          // First listen, then read: what comes between is heard.
          consumer.completion().onComplete(listening -> read());
        });
    return attempt.future();
  }

  void stop() {
    stopped = true;
    vertx.cancelTimer(reader);
    vertx.cancelTimer(forgetting);
    if (events != null) {
      events.unregister();
    }
  }

  /** As of when everything is known; nothing before the log has been read once. */
  Optional<Instant> asOf() {
    return Optional.ofNullable(asOf);
  }

  /** The try that is under way, or the last one. */
  Future<Void> reading() {
    return attempt.future();
  }

  private void hear(Message<Object> message) {
    if (!(message.body() instanceof JsonObject body)) {
      return;
    }
    try {
      RevocationEntry entry = RevocationEntry.fromJson(body);
      entry.revocations().forEach(revocations::add);
      position.heard(entry.number());
    } catch (FailureException e) {
      LOG.warn("What came to {} is no entry: {}", RevocationEntry.ADDRESS, e.getMessage());
    }
    if (position.hasGap() && !underWay && !soon) {
      soon = true;
      schedule(PATIENCE);
    }
  }

  private void schedule(Duration delay) {
    vertx.cancelTimer(reader);
    if (!stopped) {
      reader = vertx.setTimer(delay.toMillis(), due -> read());
    }
  }

  private void read() {
    underWay = true;
    soon = false;
    position.asking();
    if (attempt.future().isComplete()) {
      attempt = Promise.promise();
    }
    Instant asked = clock.instant();
    readOn().onComplete(done -> ended(asked, done));
  }

  private Future<Void> readOn() {
    long after = position.last();
    return client
        .listRevocations(new ListRevocations(after))
        .compose(
            page -> {
              keep(after, page);
              return page.more() ? readOn() : Future.succeededFuture();
            });
  }

  private void keep(long after, RevocationPage page) {
    page.entries().forEach(entry -> entry.revocations().forEach(revocations::add));
    position.read(after, page.last());
  }

  private void ended(Instant asked, AsyncResult<Void> done) {
    underWay = false;
    if (done.succeeded()) {
      asOf = asked;
    }
    tell(done);
    soon = done.succeeded() && position.hasGap();
    schedule(done.failed() ? RETRY : soon ? PATIENCE : settings.catchUpEvery());
    attempt.handle(done);
  }

  /** Once when it fails, once when it works again. */
  private void tell(AsyncResult<Void> done) {
    if (stopped) {
      return;
    }
    if (done.failed() && !failing) {
      LOG.warn("Revocations cannot be read at the moment: {}", done.cause().getMessage());
    } else if (done.succeeded() && failing) {
      LOG.info("Revocations can be read again");
    }
    failing = done.failed();
  }
}
