package dev.latchkey.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.account.DisplayName;
import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.Password;
import dev.latchkey.account.UserId;
import dev.latchkey.contract.ChangePassword;
import dev.latchkey.contract.DisableUser;
import dev.latchkey.contract.EnableUser;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.FindUserById;
import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.contract.ListRevocations;
import dev.latchkey.contract.LogIn;
import dev.latchkey.contract.SignUp;
import dev.latchkey.contract.UnlockUser;
import dev.latchkey.contract.User;
import dev.latchkey.revocation.Revocation;
import dev.latchkey.testing.mongo.TestDatabase;
import dev.latchkey.token.AccessTokenRules;
import dev.latchkey.user.store.MongoSettings;
import dev.latchkey.user.store.WatchedDatabase;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Closed accounts and changed passwords, over the bus, on a real MongoDB server. */
@ExtendWith(WatchedDatabase.class)
class AccountAdministrationTest {
  private static final String OLD = "correct horse";
  private static final String NEW = "battery staple";

  @TempDir static Path directory;

  private static final SettableClock CLOCK =
      new SettableClock(Instant.parse("2026-11-24T12:00:00Z"));
  private static TestDatabase database;
  private static Vertx vertx;
  private static LatchkeyClient client;

  private User user;

  @BeforeAll
  static void start() {
    database = TestDatabase.create();
    vertx = Vertx.vertx();
    vertx
        .deployVerticle(
            new UserVerticle(
                new MongoSettings(database.uri()),
                TestVerticle.settings(directory.resolve("master.key")),
                CLOCK,
                WatchedDatabase::open))
        .await();
    client = new LatchkeyClient(vertx);
  }

  @AfterAll
  static void stop() {
    vertx.close().await();
    database.close();
  }

  @BeforeEach
  void signUp() {
    user =
        client
            .signUp(
                new SignUp(
                    DisplayName.parse("Ada"),
                    EmailAddress.parse(UUID.randomUUID() + "@example.com"),
                    Password.parse(OLD)))
            .await();
  }

  @Test
  void aDisabledAccountIsAnsweredLikeAWrongPassword() {
    Future<?> wrong = settled(logIn("wrong horse"));

    client.disableUser(new DisableUser(user.userId())).await();

    Future<?> disabled = settled(logIn(OLD));
    assertThat(failure(disabled)).isEqualTo(Failure.WRONG_CREDENTIALS);
    assertThat(disabled.cause()).hasMessage(wrong.cause().getMessage());
  }

  @Test
  void theTokensOfADisabledUserAreRevoked() {
    client.disableUser(new DisableUser(user.userId())).await();

    List<Revocation> revoked =
        client.listRevocations(new ListRevocations(0)).await().entries().stream()
            .flatMap(entry -> entry.revocations().stream())
            .toList();
    assertThat(revoked)
        .contains(
            Revocation.ofUser(
                user.userId(),
                CLOCK.instant(),
                // The Flask tutorial's tokens, which have no session, live for a day at most.
                CLOCK.instant().plus(AccessTokenRules.MAX_LIFETIME).plusSeconds(30)));
  }

  @Test
  void aDisabledAccountSaysSoToWhoAsksTheBus() {
    User disabled = client.disableUser(new DisableUser(user.userId())).await();

    assertThat(disabled.disabled()).isTrue();
    assertThat(client.findUserById(new FindUserById(user.userId())).await()).isEqualTo(disabled);
  }

  @Test
  void anEnabledAccountIsAsBefore() {
    client.disableUser(new DisableUser(user.userId())).await();

    assertThat(client.enableUser(new EnableUser(user.userId())).await()).isEqualTo(user);

    assertThat(logIn(OLD).await()).isNotNull();
  }

  @Test
  void doingItTwiceIsDoingItOnce() {
    client.disableUser(new DisableUser(user.userId())).await();

    assertThat(client.disableUser(new DisableUser(user.userId())).await().disabled()).isTrue();
    client.enableUser(new EnableUser(user.userId())).await();
    assertThat(client.enableUser(new EnableUser(user.userId())).await().disabled()).isFalse();
  }

  @Test
  void whoDoesNotExistCanNotBeAdministered() {
    UserId nobody = new UserId(UUID.randomUUID());

    assertThat(failure(client.disableUser(new DisableUser(nobody))))
        .isEqualTo(Failure.USER_NOT_FOUND);
    assertThat(failure(client.enableUser(new EnableUser(nobody))))
        .isEqualTo(Failure.USER_NOT_FOUND);
    assertThat(failure(client.unlockUser(new UnlockUser(nobody))))
        .isEqualTo(Failure.USER_NOT_FOUND);
    assertThat(failure(change(nobody, OLD, NEW))).isEqualTo(Failure.USER_NOT_FOUND);
  }

  @Test
  void unlockingEndsTheWait() {
    IntStream.range(0, 6).forEach(i -> failure(logIn("wrong horse")));
    assertThat(failure(logIn(OLD))).isEqualTo(Failure.TOO_MANY_ATTEMPTS);

    client.unlockUser(new UnlockUser(user.userId())).await();

    assertThat(logIn(OLD).await()).isNotNull();
  }

  @Test
  void theNewPasswordLogsInAndTheOldOneDoesNot() {
    change(user.userId(), OLD, NEW).await();

    assertThat(logIn(NEW).await()).isNotNull();
    assertThat(failure(logIn(OLD))).isEqualTo(Failure.WRONG_CREDENTIALS);
  }

  @Test
  void withoutTheCurrentPasswordNothingChanges() {
    assertThat(failure(change(user.userId(), "wrong horse", NEW)))
        .isEqualTo(Failure.WRONG_CREDENTIALS);

    assertThat(logIn(OLD).await()).isNotNull();
  }

  @Test
  void aStolenTokenIsNoWayToGuessThePassword() {
    IntStream.range(0, 6).forEach(i -> failure(change(user.userId(), "wrong horse", NEW)));

    assertThat(failure(change(user.userId(), OLD, NEW))).isEqualTo(Failure.TOO_MANY_ATTEMPTS);
  }

  @Test
  void aNewPasswordThatIsNoneCostsNoGuess() {
    IntStream.range(0, 10)
        .forEach(
            i ->
                assertThat(failure(change(user.userId(), OLD, "short")))
                    .isEqualTo(Failure.PASSWORD_TOO_SHORT));

    assertThat(change(user.userId(), OLD, NEW).await()).isNotNull();
  }

  @Test
  void aDisabledUserChangesNothing() {
    client.disableUser(new DisableUser(user.userId())).await();

    assertThat(failure(change(user.userId(), OLD, NEW))).isEqualTo(Failure.USER_NOT_FOUND);
  }

  @Test
  void ofManyChangesAtOnceWithTheSamePasswordOneIsMade() {
    List<Future<?>> all =
        IntStream.range(0, 4)
            .<Future<?>>mapToObj(i -> change(user.userId(), OLD, "battery staple " + i))
            .toList();
    Future.join(all).otherwiseEmpty().await();

    assertThat(all).filteredOn(Future::succeeded).hasSize(1);
    assertThat(all)
        .filteredOn(Future::failed)
        .allSatisfy(lost -> assertThat(failure(lost)).isEqualTo(Failure.WRONG_CREDENTIALS));
  }

  private Future<?> logIn(String password) {
    return client.logIn(new LogIn(user.email(), Password.parse(password)));
  }

  private static Future<?> change(UserId id, String current, String next) {
    return client.changePassword(
        new ChangePassword(id, Password.parse(current), Password.parse(next)));
  }

  private static Future<?> settled(Future<?> future) {
    future.otherwiseEmpty().await();
    return future;
  }

  private static Failure failure(Future<?> future) {
    return ((FailureException) settled(future).cause()).failure();
  }
}
