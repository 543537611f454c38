package dev.latchkey.user.guessing;

import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.user.store.LogInFailureStore;
import dev.latchkey.user.store.StoredFailures;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The failures under one key, counted over all nodes. A try is counted as failed before it is
 * checked: parallel tries cannot all see the same number.
 */
final class Counter {
  /** A change is tried so often; who then still collides is one of very many at once. */
  private static final int TRIES = 20;

  /** A lock is not to pass; but nothing is kept for ever, since anybody can lock no account. */
  private static final Duration LOCK_MEMORY = Duration.ofDays(3650);

  private final LogInFailureStore store;
  private final GuessingSettings settings;
  private final String account;
  private final String key;
  private final int free;
  private final Duration memory;
  private final Supplier<Instant> now;

  /**
   * A counter.
   *
   * @param free failures before the first delay
   * @param memory how long it keeps what nobody adds to
   */
  Counter(
      LogInFailureStore store,
      GuessingSettings settings,
      String account,
      String key,
      int free,
      Duration memory,
      Supplier<Instant> now) {
    this.store = store;
    this.settings = settings;
    this.account = account;
    this.key = key;
    this.free = free;
    this.memory = memory;
    this.now = now;
  }

  Future<StoredFailures> read() {
    return store.find(key, now.get());
  }

  /** Counts a try. Fails with {@link Failure#TOO_MANY_ATTEMPTS} while a delay runs. */
  Future<StoredFailures> claim(StoredFailures seen) {
    return change(seen, this::claimed, TRIES);
  }

  private StoredFailures claimed(StoredFailures state) {
    refuseDelayed(state);
    // Beyond the lock too: a try that is not written down would be answered sooner than others.
    int failures = state.failures() + 1;
    return state.withFailures(failures, delayAfter(failures));
  }

  private Optional<Instant> delayAfter(int failures) {
    Duration delay = settings.delayAfter(failures, free);
    return delay.isZero() ? Optional.empty() : Optional.of(now.get().plus(delay));
  }

  /** Throws {@link Failure#TOO_MANY_ATTEMPTS} while a delay runs. */
  void refuseDelayed(StoredFailures state) {
    Instant time = now.get();
    if (state.delayedUntil().filter(time::isBefore).isPresent()) {
      throw FailureException.retryAfter(
          Failure.TOO_MANY_ATTEMPTS, Duration.between(time, state.delayedUntil().get()));
    }
  }

  /** Whether a claimed try comes after the last that may be checked. */
  boolean isPastLock(StoredFailures claimed) {
    return claimed.failures() > settings.lockAt();
  }

  /** Takes a claim back whose password was not checked; the wait of a later one stays. */
  Future<StoredFailures> release(StoredFailures claimed) {
    return change(
        claimed,
        state ->
            state.withFailures(
                Math.max(0, state.failures() - 1),
                state.revision().equals(claimed.revision())
                    ? Optional.empty()
                    : state.delayedUntil()),
        TRIES);
  }

  /** Forgets the failures. */
  Future<StoredFailures> reset(StoredFailures seen) {
    return change(seen, Counter::none, TRIES);
  }

  /** Forgets the failures, and knows the owner from here. */
  Future<StoredFailures> makeKnown(StoredFailures seen) {
    Instant until = now.get().plus(settings.memory());
    return change(seen, state -> none(state).known(until), TRIES);
  }

  boolean isKnown(StoredFailures state) {
    return state.knownUntil().filter(now.get()::isBefore).isPresent();
  }

  private static StoredFailures none(StoredFailures state) {
    return state.withFailures(0, Optional.empty());
  }

  private Future<StoredFailures> change(
      StoredFailures seen, UnaryOperator<StoredFailures> change, int tries) {
    if (tries == 0) {
      return Future.failedFuture(
          FailureException.retryAfter(Failure.TOO_MANY_ATTEMPTS, settings.firstDelay()));
    }
    StoredFailures next = change.apply(seen);
    if (next.equals(seen)) {
      return Future.succeededFuture(seen);
    }
    return store
        .replace(key, account, seen, next, expiry(next))
        .compose(
            written ->
                written
                    .map(Future::succeededFuture)
                    .orElseGet(() -> read().compose(found -> change(found, change, tries - 1))));
  }

  private Instant expiry(StoredFailures state) {
    boolean locked = state.failures() >= settings.lockAt();
    Instant forgotten = now.get().plus(locked ? LOCK_MEMORY : memory);
    return state.knownUntil().filter(forgotten::isBefore).orElse(forgotten);
  }
}
