package dev.latchkey.user.guessing;

import dev.latchkey.account.EmailAddress;
import dev.latchkey.contract.Failure;
import dev.latchkey.user.password.Verdict;
import dev.latchkey.user.store.LogInFailureStore;
import dev.latchkey.user.store.StoredFailures;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before every check of a password. Slows those who fail, more with each failure, and ends
 * guessing at the lock, over all nodes. Who is known at the account, because its owner has logged
 * in from there or presents a valid token, is counted apart from all others, so that these cannot
 * slow or lock out its owner.
 */
public final class Guesses {
  private static final Logger LOG = LoggerFactory.getLogger(Guesses.class);

  /** A network that the owner is not known from is forgotten soon; the account's count is not. */
  private static final Duration STRANGER_MEMORY = Duration.ofDays(1);

  private final LogInFailureStore store;
  private final GuessingSettings settings;
  private final Clock clock;
  private final Turnstile turnstile = new Turnstile();

  public Guesses(LogInFailureStore store, GuessingSettings settings, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Checks a password unless the guess comes too early or the lock is reached. Fails with {@link
   * Failure#TOO_MANY_ATTEMPTS} when it comes too early, with {@link Failure#OVERLOADED} when very
   * many come at once, and with what the check fails with.
   *
   * @param check whether the password is right; called at most once
   * @param payment costs what the check costs and is never right; called in place of the check when
   *     the lock is reached, which is not told
   */
  public Future<Verdict> check(
      Guess guess, Supplier<Future<Verdict>> check, Supplier<Future<Verdict>> payment) {
    if (!settings.enabled()) {
      return check.get();
    }
    return turnstile.pass(guess.ownKey(), () -> checkInTurn(guess, check, payment));
  }

  private Future<Verdict> checkInTurn(
      Guess guess, Supplier<Future<Verdict>> check, Supplier<Future<Verdict>> payment) {
    return seen(guess)
        .compose(Attempt::claimed)
        .compose(attempt -> attempt.isLocked() ? payment.get() : settled(attempt, check.get()));
  }

  /** Forgets all failures of an account, and lifts its lock. */
  public Future<Void> forget(EmailAddress email) {
    return store.reset(Guess.accountOf(email));
  }

  private Future<Verdict> settled(Attempt attempt, Future<Verdict> checked) {
    return checked.compose(
        verdict ->
            (verdict.right() ? made(attempt.succeeded()) : Future.<Void>succeededFuture())
                .map(verdict),
        cause -> made(attempt.released()).transform(done -> Future.failedFuture(cause)));
  }

  /** Whoever knows the password is let in, whether or not the failures could be forgotten. */
  private static Future<Void> made(Future<Void> change) {
    return change
        .onFailure(cause -> LOG.warn("Failed log-ins stay counted: {}", cause.getMessage()))
        .otherwiseEmpty();
  }

  private Future<Attempt> seen(Guess guess) {
    Counter own = guess.byBearer() ? bearer(guess) : network(guess);
    // Who comes with a token and without an address makes no network known.
    Counter network = guess.byBearer() && guess.client().isPresent() ? network(guess) : own;
    Counter elsewhere =
        counter(guess, guess.elsewhereKey(), settings.freeFailuresElsewhere(), settings.memory());
    return Future.all(own.read(), elsewhere.read())
        .map(
            read -> {
              StoredFailures ownState = read.resultAt(0);
              boolean known = guess.byBearer() || own.isKnown(ownState);
              return new Attempt(own, ownState, elsewhere, read.resultAt(1), known, network);
            });
  }

  private Counter network(Guess guess) {
    return counter(guess, guess.networkKey(), settings.freeFailures(), STRANGER_MEMORY);
  }

  private Counter bearer(Guess guess) {
    return counter(guess, guess.ownKey(), settings.freeFailures(), settings.memory());
  }

  private Counter counter(Guess guess, String key, int free, Duration memory) {
    return new Counter(
        store,
        settings,
        guess.account(),
        key,
        free,
        memory,
        // MongoDB keeps milliseconds.
        () -> clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }
}
