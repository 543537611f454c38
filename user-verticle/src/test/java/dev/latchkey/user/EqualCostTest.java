package dev.latchkey.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.account.DisplayName;
import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.Password;
import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.contract.LogIn;
import dev.latchkey.contract.SignUp;
import dev.latchkey.testing.mongo.TestDatabase;
import dev.latchkey.user.guessing.GuessingSettings;
import dev.latchkey.user.password.HashingSettings;
import dev.latchkey.user.password.argon2.Argon2Cost;
import dev.latchkey.user.store.MongoSettings;
import dev.latchkey.user.store.WatchedDatabase;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Nobody learns from the time of an answer whether an account exists (ASVS 6.3.8). */
@ExtendWith(WatchedDatabase.class)
class EqualCostTest {
  private static final int TRIES = 25;

  /** Some 50 ms a hash, beside which the rest of a log-in is little. */
  private static final HashingSettings DEAR =
      HashingSettings.DEFAULT.withCost(new Argon2Cost(19456, 4, 1));

  @TempDir Path directory;

  private final TestDatabase database = TestDatabase.create();
  private final Vertx vertx = Vertx.vertx();
  private final LatchkeyClient client = new LatchkeyClient(vertx);

  @BeforeEach
  void start() {
    UserSettings settings =
        TestVerticle.settings(directory.resolve("master.key"))
            .withHashing(DEAR)
            .withGuessing(GuessingSettings.DEFAULT.withEnabled(false));
    vertx
        .deployVerticle(
            new UserVerticle(
                new MongoSettings(database.uri()),
                settings,
                Clock.systemUTC(),
                WatchedDatabase::open))
        .await();
    client
        .signUp(
            new SignUp(
                DisplayName.parse("Ada"),
                EmailAddress.parse("ada@example.com"),
                Password.parse("correct horse")))
        .await();
  }

  @AfterEach
  void close() {
    vertx.close().await();
    database.close();
  }

  /**
   * Medians, interleaved: noise on the machine hits both alike. Without the hash the ratio is near
   * 0.
   */
  @Test
  void anUnknownEmailCostsWhatAWrongPasswordCosts() {
    long[] wrong = new long[TRIES];
    long[] unknown = new long[TRIES];
    for (int i = 0; i < TRIES; i++) {
      wrong[i] = nanosToRefuse("ada@example.com");
      unknown[i] = nanosToRefuse("nobody" + i + "@example.com");
    }

    double ratio = (double) median(unknown) / median(wrong);

    assertThat(ratio).isBetween(0.7, 1.4);
  }

  private long nanosToRefuse(String email) {
    LogIn request = new LogIn(EmailAddress.parse(email), Password.parse("wrong horse"));
    long began = System.nanoTime();
    client.logIn(request).otherwiseEmpty().await();
    return System.nanoTime() - began;
  }

  private static long median(long[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
