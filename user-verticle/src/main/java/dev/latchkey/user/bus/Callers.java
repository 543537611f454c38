package dev.latchkey.user.bus;

import dev.latchkey.contract.CallerGone;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.MessageConsumer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Those whose requests are worked on, as far as they have said who they are. */
final class Callers {
  /** A time-out that is no number, or none, is the typed client's. */
  private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(10);

  private final Vertx vertx;
  private final Map<String, Waiting> byRequestId = new ConcurrentHashMap<>();

  Callers(Vertx vertx) {
    this.vertx = vertx;
  }

  MessageConsumer<Object> listen() {
    return vertx
        .eventBus()
        .consumer(
            CallerGone.ADDRESS,
            message ->
                CallerGone.read(message.body())
                    .flatMap(gone -> Optional.ofNullable(byRequestId.get(gone.requestId())))
                    .ifPresent(waiting -> waiting.gone = true));
  }

  /** Who sent a message with these headers. */
  Caller of(MultiMap headers) {
    Waiting caller = new Waiting(headers.get(CallerGone.REQUEST_ID), timeout(headers));
    if (caller.requestId != null) {
      byRequestId.put(caller.requestId, caller);
    }
    return caller;
  }

  void forget(Caller caller) {
    if (caller instanceof Waiting waiting && waiting.requestId != null) {
      byRequestId.remove(waiting.requestId, waiting);
    }
  }

  private static Duration timeout(MultiMap headers) {
    try {
      long millis = Long.parseLong(headers.get(CallerGone.TIMEOUT));
      return Duration.ofMillis(Math.max(0, Math.min(millis, USUAL_TIMEOUT.toMillis() * 6)));
    } catch (NumberFormatException e) {
      return USUAL_TIMEOUT;
    }
  }

  private static final class Waiting implements Caller {
    private final @Nullable String requestId;
    private final long began = System.nanoTime();
    private final long nanos;
    private volatile boolean gone;

    Waiting(@Nullable String requestId, Duration timeout) {
      this.requestId = requestId;
      this.nanos = timeout.toNanos();
    }

    @Override
    public boolean waits() {
      return !gone && System.nanoTime() - began < nanos;
    }
  }
}
