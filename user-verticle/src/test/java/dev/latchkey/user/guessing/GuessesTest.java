package dev.latchkey.user.guessing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.account.EmailAddress;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.network.IpAddress;
import dev.latchkey.testing.mongo.TestDatabase;
import dev.latchkey.user.SettableClock;
import dev.latchkey.user.password.Verdict;
import dev.latchkey.user.store.Database;
import dev.latchkey.user.store.LogInFailureStore;
import dev.latchkey.user.store.MongoSettings;
import dev.latchkey.user.store.WatchedDatabase;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Guesses counted on a real MongoDB server, by a clock that the test moves. */
@ExtendWith(WatchedDatabase.class)
class GuessesTest {
  private static final Verdict WRONG = new Verdict(false, Optional.empty());
  private static final GuessingSettings SETTINGS = GuessingSettings.DEFAULT;
  private static final String HOME = "192.0.2.1";
  private static final String STRANGE = "203.0.113.9";

  private static TestDatabase testDatabase;
  private static Vertx vertx;
  private static Database database;

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T12:00:00Z"));
  private final LogInFailureStore store = new LogInFailureStore(database);
  private final Guesses guesses = new Guesses(store, SETTINGS, clock);
  private final EmailAddress email = EmailAddress.parse(UUID.randomUUID() + "@example.com");
  private final AtomicInteger checks = new AtomicInteger();
  private final AtomicInteger payments = new AtomicInteger();

  @BeforeAll
  static void open() {
    testDatabase = TestDatabase.create();
    vertx = Vertx.vertx();
    database = WatchedDatabase.open(vertx, new MongoSettings(testDatabase.uri()));
    database.createIndexes().await();
  }

  @AfterAll
  static void close() {
    database.close().await();
    vertx.close().await();
    testDatabase.close();
  }

  @Test
  void someFailuresCostNothingAndThenTheWaitGrows() {
    fail(HOME, 6);

    assertThat(waitOf(wrong(HOME))).hasSeconds(1);
    clock.advance(Duration.ofSeconds(1));
    wrong(HOME);
    assertThat(waitOf(wrong(HOME))).hasSeconds(2);
    clock.advance(Duration.ofMillis(1999));
    assertThat(waitOf(wrong(HOME))).hasSeconds(1);
  }

  @Test
  void whatComesTooEarlyIsNeitherCheckedNorCounted() {
    fail(HOME, 6);
    for (int i = 0; i < 50; i++) {
      assertThat(failure(wrong(HOME))).isEqualTo(Failure.TOO_MANY_ATTEMPTS);
    }

    clock.advance(Duration.ofSeconds(1));
    wrong(HOME);

    assertThat(checks).hasValue(7);
    assertThat(waitOf(wrong(HOME))).hasSeconds(2);
  }

  @Test
  void evenTheRightPasswordComesTooEarly() {
    fail(HOME, 6);

    assertThat(failure(right(HOME))).isEqualTo(Failure.TOO_MANY_ATTEMPTS);
    clock.advance(Duration.ofSeconds(1));
    assertThat(right(HOME).result().right()).isTrue();
  }

  @Test
  void aSuccessMakesUpForAllFailures() {
    fail(HOME, 6);
    clock.advance(Duration.ofSeconds(1));
    right(HOME);

    fail(HOME, 6);

    assertThat(waitOf(wrong(HOME))).hasSeconds(1);
  }

  @Test
  void manyNetworksTogetherAreSlowedThoughEachIsNot() {
    IntStream.rangeClosed(1, 21).forEach(i -> wrong("198.51.100." + i));

    assertThat(waitOf(wrong("198.51.100.99"))).hasSeconds(1);
  }

  @Test
  void addressesOfOneIpv6CustomerAreOneNetwork() {
    IntStream.rangeClosed(1, 6).forEach(i -> wrong("2001:db8:1:2::" + i));

    assertThat(waitOf(wrong("2001:db8:1:2:ffff::"))).hasSeconds(1);
    assertThat(wrong("2001:db8:1:3::1").result().right()).isFalse();
  }

  @Test
  void triesWithoutAnAddressAreOneNetwork() {
    IntStream.rangeClosed(1, 6).forEach(i -> guess(Optional.empty(), false, false));

    assertThat(failure(guess(Optional.empty(), false, false))).isEqualTo(Failure.TOO_MANY_ATTEMPTS);
  }

  @Test
  void anotherSpellingOfTheAddressIsTheSameAccount() {
    fail(HOME, 6);
    EmailAddress shouted = EmailAddress.parse(email.value().toUpperCase(java.util.Locale.ROOT));
    Guess other = new Guess(shouted, address(HOME), false);

    assertThat(failure(settled(guesses.check(other, () -> checked(true), this::paid))))
        .isEqualTo(Failure.TOO_MANY_ATTEMPTS);
  }

  @Test
  void whoHasLoggedInFromThereIsNotSlowedByOthers() {
    right(HOME);
    attackUntilLocked();

    assertThat(right(HOME).result().right()).isTrue();
  }

  @Test
  void whoIsKnownDoesNotMakeUpForTheFailuresOfStrangers() {
    right(HOME);
    IntStream.rangeClosed(1, 21).forEach(i -> wrong("198.51.100." + i));

    right(HOME);

    assertThat(waitOf(wrong("198.51.100.99"))).hasSeconds(1);
  }

  @Test
  void aTokenWithoutAnAddressMakesNoNetworkKnown() {
    guess(Optional.empty(), true, true);
    attackUntilLocked();
    clock.advance(SETTINGS.longestDelay());

    assertThat(guess(Optional.empty(), false, true).result().right()).isFalse();
  }

  @Test
  void whoBearsATokenIsSlowedByNobodyNotEvenInTheSameNetwork() {
    attackUntilLocked();
    clock.advance(SETTINGS.longestDelay());
    wrong(STRANGE);
    assertThat(failure(right(STRANGE))).isEqualTo(Failure.TOO_MANY_ATTEMPTS);

    assertThat(guess(address(STRANGE), true, true).result().right()).isTrue();
  }

  @Test
  void whoBearsATokenIsSlowedByOwnFailures() {
    IntStream.range(0, 6).forEach(i -> guess(address(HOME), true, false));

    assertThat(failure(guess(address(STRANGE), true, true))).isEqualTo(Failure.TOO_MANY_ATTEMPTS);
  }

  @Test
  void aLogInWithATokenMakesItsNetworkKnown() {
    guess(address(HOME), true, true);
    attackUntilLocked();

    assertThat(right(HOME).result().right()).isTrue();
  }

  @Test
  void aNetworkIsNotKnownForEver() {
    right(HOME);
    clock.advance(SETTINGS.memory());
    attackUntilLocked();
    clock.advance(SETTINGS.longestDelay());

    assertThat(right(HOME).result().right()).isFalse();
  }

  @Test
  void atTheLockNothingIsCheckedAnyMoreAndTheSamePriceIsPaid() {
    attackUntilLocked();
    assertThat(checks).hasValue(SETTINGS.lockAt());
    clock.advance(SETTINGS.longestDelay());

    assertThat(right(STRANGE).result().right()).isFalse();

    assertThat(checks).hasValue(SETTINGS.lockAt());
    assertThat(payments).hasValue(1);
  }

  @Test
  void theHundredthGuessIsStillChecked() {
    attack(SETTINGS.lockAt() - 1);
    clock.advance(SETTINGS.longestDelay());

    assertThat(right(STRANGE).result().right()).isTrue();
  }

  @Test
  void aLockOutlivesTheMemoryOfFailures() {
    attackUntilLocked();
    clock.advance(SETTINGS.memory().multipliedBy(4));
    store.deleteExpired(clock.instant()).await();

    assertThat(right(STRANGE).result().right()).isFalse();
  }

  @Test
  void noSuccessOfTheOwnerLiftsTheLock() {
    right(HOME);
    attackUntilLocked();
    right(HOME);
    clock.advance(SETTINGS.longestDelay());

    assertThat(right(STRANGE).result().right()).isFalse();
  }

  @Test
  void theAdministratorLiftsTheLockAndTheOwnerStaysKnown() {
    right(HOME);
    attackUntilLocked();

    guesses.forget(email).await();

    assertThat(right(STRANGE).result().right()).isTrue();
    attackUntilLocked();
    assertThat(right(HOME).result().right()).isTrue();
  }

  @Test
  void aKnownNetworkIsLockedByItsOwnFailuresAlone() {
    right(HOME);
    right(STRANGE);
    checks.set(0);
    for (int i = 0; i < SETTINGS.lockAt(); i++) {
      wrong(HOME);
      clock.advance(SETTINGS.longestDelay());
    }

    assertThat(right(HOME).result().right()).isFalse();
    assertThat(checks).hasValue(SETTINGS.lockAt());
    assertThat(right(STRANGE).result().right()).isTrue();
  }

  @Test
  void whatWasNotCheckedIsNotCounted() {
    for (int i = 0; i < 30; i++) {
      Future<Verdict> overloaded =
          guesses.check(
              new Guess(email, address(HOME), false),
              () -> Future.failedFuture(new FailureException(Failure.OVERLOADED)),
              this::paid);
      assertThat(failure(settled(overloaded))).isEqualTo(Failure.OVERLOADED);
    }

    assertThat(right(HOME).result().right()).isTrue();
  }

  @Test
  void whatIsNotCheckedDoesNotEndTheWaitOfALaterFailure() {
    fail(HOME, 4);
    Promise<Void> counted = Promise.promise();
    Promise<Verdict> queued = Promise.promise();
    Future<Verdict> abandoned =
        guesses.check(
            new Guess(email, address(HOME), false),
            () -> {
              counted.complete();
              return queued.future();
            },
            this::paid);
    counted.future().await();
    wrong(HOME);

    queued.fail(new FailureException(Failure.OVERLOADED));
    settled(abandoned);

    assertThat(failure(wrong(HOME))).isEqualTo(Failure.TOO_MANY_ATTEMPTS);
  }

  @Test
  void ofManyGuessesAtOnceOnlyTheFreeOnesAreChecked() {
    List<Future<Verdict>> all =
        IntStream.range(0, 100)
            .mapToObj(
                i ->
                    guesses.check(
                        new Guess(email, address(STRANGE), false),
                        () -> checked(false),
                        this::paid))
            .toList();
    Future.join(all).otherwiseEmpty().await();

    assertThat(checks.get()).isBetween(1, SETTINGS.freeFailures() + 1);
    assertThat(all)
        .filteredOn(Future::failed)
        .allSatisfy(
            refused ->
                assertThat(failure(refused)).isIn(Failure.TOO_MANY_ATTEMPTS, Failure.OVERLOADED));
  }

  @Test
  void whoLogsInManyTimesAtOnceIsNotTakenForAGuesser() {
    List<Future<Verdict>> all =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    guesses.check(
                        new Guess(email, address(HOME), false), () -> checked(true), this::paid))
            .toList();
    Future.join(all).otherwiseEmpty().await();

    assertThat(all).allMatch(logIn -> logIn.succeeded() && logIn.result().right());
  }

  @Test
  void failuresAreForgottenAndTheirDocumentsGo() {
    store.deleteExpired(Instant.parse("2099-01-01T00:00:00Z")).await();
    wrong(HOME);
    assertThat(store.deleteExpired(clock.instant()).await()).isZero();

    clock.advance(SETTINGS.memory());

    assertThat(store.deleteExpired(clock.instant()).await()).isEqualTo(2);
  }

  @Test
  void whatHasExpiredDoesNotCountThoughItIsStillThere() {
    fail(HOME, 6);
    clock.advance(SETTINGS.memory());

    fail(HOME, 6);

    assertThat(waitOf(wrong(HOME))).hasSeconds(1);
  }

  @Test
  void whereItIsSwitchedOffEverythingIsChecked() {
    Guesses off = new Guesses(store, SETTINGS.withEnabled(false), clock);
    Guess guess = new Guess(email, address(HOME), false);

    for (int i = 0; i < 200; i++) {
      off.check(guess, () -> checked(false), this::paid).await();
    }

    assertThat(checks).hasValue(200);
  }

  @Test
  void neitherKeysNorTextsShowTheAddress() {
    Guess guess = new Guess(EmailAddress.parse("ada@example.com"), address(HOME), false);

    assertThat(
            Stream.of(
                guess.networkKey(), guess.elsewhereKey(), guess.bearerKey(), guess.toString()))
        .noneMatch(text -> text.contains("ada") || text.contains("192"));
  }

  private void attackUntilLocked() {
    attack(SETTINGS.lockAt());
  }

  /** From another network each time, as soon as the wait is over. */
  private void attack(int guesses) {
    for (int i = 0; i < guesses; i++) {
      wrong("198.51." + i + ".1");
      clock.advance(SETTINGS.longestDelay());
    }
  }

  private void fail(String client, int times) {
    IntStream.range(0, times).forEach(i -> assertThat(wrong(client).result().right()).isFalse());
  }

  private Future<Verdict> wrong(String client) {
    return guess(address(client), false, false);
  }

  private Future<Verdict> right(String client) {
    return guess(address(client), false, true);
  }

  private Future<Verdict> guess(Optional<IpAddress> client, boolean byBearer, boolean right) {
    return settled(
        guesses.check(new Guess(email, client, byBearer), () -> checked(right), this::paid));
  }

  private Future<Verdict> checked(boolean right) {
    checks.incrementAndGet();
    return Future.succeededFuture(new Verdict(right, Optional.empty()));
  }

  private Future<Verdict> paid() {
    payments.incrementAndGet();
    return Future.succeededFuture(WRONG);
  }

  private static Optional<IpAddress> address(String text) {
    return Optional.of(IpAddress.parse(text));
  }

  private static <T> Future<T> settled(Future<T> future) {
    future.otherwiseEmpty().await();
    return future;
  }

  private static Failure failure(Future<?> future) {
    return ((FailureException) future.cause()).failure();
  }

  private static Duration waitOf(Future<?> future) {
    return ((FailureException) future.cause()).retryAfter().orElseThrow();
  }
}
