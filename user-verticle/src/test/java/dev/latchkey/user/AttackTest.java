package dev.latchkey.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.account.DisplayName;
import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.Password;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.contract.LogIn;
import dev.latchkey.contract.LoggedIn;
import dev.latchkey.contract.SignUp;
import dev.latchkey.contract.UnlockUser;
import dev.latchkey.contract.User;
import dev.latchkey.network.IpAddress;
import dev.latchkey.testing.mongo.TestDatabase;
import dev.latchkey.user.guessing.GuessingSettings;
import dev.latchkey.user.store.MongoSettings;
import dev.latchkey.user.store.WatchedDatabase;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An attacker with many addresses against one account, over three nodes with one database. */
@ExtendWith(WatchedDatabase.class)
class AttackTest {
  private static final int NODES = 3;
  private static final Optional<IpAddress> HOME = Optional.of(IpAddress.parse("192.0.2.1"));
  private static final String EMAIL = "ada@example.com";
  private static final String NOBODY = "nobody@example.com";
  private static final String RIGHT = "correct horse";
  private static final String WRONG = "wrong horse";

  @TempDir Path directory;

  private final TestDatabase database = TestDatabase.create();
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T12:00:00Z"));
  private final List<Vertx> machines = new ArrayList<>();
  private final List<LatchkeyClient> nodes = new ArrayList<>();
  private int clients;
  private User owner;

  @BeforeEach
  void start() {
    for (int i = 0; i < NODES; i++) {
      Vertx vertx = Vertx.vertx();
      machines.add(vertx);
      vertx
          .deployVerticle(
              new UserVerticle(
                  new MongoSettings(database.uri()),
                  TestVerticle.settings(directory.resolve("master.key")),
                  clock,
                  WatchedDatabase::open))
          .await();
      nodes.add(new LatchkeyClient(vertx));
    }
    owner =
        nodes
            .get(0)
            .signUp(
                new SignUp(
                    DisplayName.parse("Ada"), EmailAddress.parse(EMAIL), Password.parse(RIGHT)))
            .await();
  }

  @AfterEach
  void close() {
    machines.forEach(vertx -> vertx.close().await());
    database.close();
  }

  @Test
  void theAttackerIsLockedOutAndTheOwnerIsNot() {
    logIn(0, EMAIL, RIGHT, HOME).await();

    List<Failure> failures = attackUntilNothingIsChecked(EMAIL);

    assertThat(failures)
        .containsOnly(Failure.WRONG_CREDENTIALS, Failure.TOO_MANY_ATTEMPTS)
        .contains(Failure.WRONG_CREDENTIALS, Failure.TOO_MANY_ATTEMPTS);
    assertThat(failure(stranger(1, EMAIL, RIGHT))).isEqualTo(Failure.WRONG_CREDENTIALS);
    assertThat(logIn(2, EMAIL, RIGHT, HOME).await().user()).isEqualTo(owner);
  }

  @Test
  void anAdministratorOpensTheAccountToOtherNetworksAgain() {
    attackUntilNothingIsChecked(EMAIL);

    nodes.get(1).unlockUser(new UnlockUser(owner.userId())).await();

    assertThat(stranger(2, EMAIL, RIGHT).await().user()).isEqualTo(owner);
  }

  @Test
  void anAddressThatNobodyHasIsAnsweredLikeALockedAccount() {
    List<Failure> some = attackUntilNothingIsChecked(EMAIL);
    List<Failure> none = attackUntilNothingIsChecked(NOBODY);

    assertThat(none).hasSameSizeAs(some);
    assertThat(failure(stranger(0, NOBODY, RIGHT))).isEqualTo(failure(stranger(0, EMAIL, RIGHT)));
    assertThat(messageOf(stranger(1, NOBODY, RIGHT)))
        .isEqualTo(messageOf(stranger(1, EMAIL, RIGHT)));
  }

  private List<Failure> attackUntilNothingIsChecked(String email) {
    List<Failure> failures = new ArrayList<>();
    for (int round = 0; round < GuessingSettings.MOST_FAILURES; round++) {
      List<Future<LoggedIn>> burst = new ArrayList<>();
      for (int node = 0; node < NODES; node++) {
        burst.add(stranger(node, email, WRONG));
      }
      Future.join(burst).otherwiseEmpty().await();
      burst.forEach(guess -> failures.add(failure(guess)));
      clock.advance(Duration.ofMinutes(15));
    }
    return failures;
  }

  /** Another address each time. */
  private Future<LoggedIn> stranger(int node, String email, String password) {
    int client = clients++;
    String address = "2001:db8:" + Integer.toHexString(client) + "::1";
    return logIn(node, email, password, Optional.of(IpAddress.parse(address)));
  }

  private Future<LoggedIn> logIn(
      int node, String email, String password, Optional<IpAddress> client) {
    LogIn request = new LogIn(EmailAddress.parse(email), Password.parse(password));
    return nodes.get(node).logIn(request.from(client, Optional.empty()));
  }

  private static Failure failure(Future<?> future) {
    future.otherwiseEmpty().await();
    return ((FailureException) future.cause()).failure();
  }

  private static String messageOf(Future<?> future) {
    future.otherwiseEmpty().await();
    return future.cause().getMessage();
  }
}
