package dev.latchkey.user;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.Password;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.contract.LogIn;
import dev.latchkey.testing.mongo.TestDatabase;
import dev.latchkey.user.guessing.GuessingSettings;
import dev.latchkey.user.password.HashingSettings;
import dev.latchkey.user.password.argon2.Argon2Cost;
import dev.latchkey.user.password.argon2.Argon2Hashes;
import dev.latchkey.user.password.argon2.Argon2Provider;
import dev.latchkey.user.password.argon2.Peppers;
import dev.latchkey.user.store.MongoSettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.mongo.MongoClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nobody learns from the time of an answer whether an account exists, or what about it (ASVS
 * 6.3.8): 1,000 tries of each kind, interleaved in one run, so that noise on the machine hits all
 * alike. Compared are whole distributions: how likely a try of one kind is slower than one of
 * another (Mann-Whitney's U, divided by the number of pairs) must be a half.
 */
@Timeout(600)
class EqualPriceTest {
  private static final int TRIES = 1000;

  /**
   * With equal distributions it has a standard deviation of 0.013 for 1,000 tries of each; with the
   * dummy hash taken out it is below 0.01.
   */
  private static final double MAX_DISTANCE_FROM_HALF = 0.1;

  /** So many accounts of a kind that none comes to the lock. */
  private static final int ACCOUNTS = 20;

  /** Some milliseconds a hash, beside which the rest of a log-in is little. */
  private static final HashingSettings HASHING =
      HashingSettings.DEFAULT.withCost(new Argon2Cost(8192, 1, 1));

  /** Above what any account but the locked ones gets here. */
  private static final int LOCK_AT = 60;

  /** Nobody has to wait. */
  private static final GuessingSettings GUESSING =
      new GuessingSettings(
          true, 100, 100, Duration.ofMillis(1), Duration.ofMillis(1), LOCK_AT, Duration.ofDays(1));

  private static final String RIGHT = "correct horse";
  private static final String OURS =
      new Argon2Hashes(
              HASHING.cost(), Peppers.NONE, Argon2Provider.BOUNCYCASTLE, new SecureRandom())
          .make(RIGHT.getBytes(UTF_8));
  private static final String WERKZEUG = "pbkdf2:sha256:10000$salt$" + "00".repeat(32);

  @TempDir Path directory;

  private final TestDatabase database = TestDatabase.create();
  private final Vertx vertx = Vertx.vertx();
  private final LatchkeyClient client = new LatchkeyClient(vertx);
  private final MongoClient mongo =
      MongoClient.create(
          vertx,
          new JsonObject()
              .put("connection_string", database.uri())
              .put("db_name", new ConnectionString(database.uri()).getDatabase()));

  @BeforeEach
  void makeAccounts() {
    for (int i = 0; i < ACCOUNTS; i++) {
      insert(account("wrong" + i, OURS));
      insert(account("disabled" + i, OURS).put("disabled", true));
      insert(account("empty" + i, ""));
      insert(account("unreadable" + i, "md5-or-so"));
      insert(account("locked" + i, OURS));
    }
  }

  @AfterEach
  void close() {
    mongo.close().await();
    vertx.close().await();
    database.close();
  }

  @Test
  void everyRefusalTakesAsLongAsThatOfAWrongPassword() {
    start();
    for (int i = 0; i < LOCK_AT * ACCOUNTS; i++) {
      nanosToRefuse("locked" + i % ACCOUNTS);
    }
    assertThatThrownBy(() -> client.logIn(logIn("locked0", RIGHT)).await())
        .isInstanceOf(FailureException.class);

    assertIndistinguishable("wrong", "unknown", "disabled", "locked", "empty", "unreadable");
  }

  @Test
  void anAccountWithAHashThatTakesLongerDoesNotShow() {
    for (int i = 0; i < ACCOUNTS; i++) {
      insert(account("foreign" + i, WERKZEUG).put("password_kind", "pbkdf2:sha256:10000"));
    }
    start();

    assertIndistinguishable("wrong", "unknown", "foreign");
  }

  private void start() {
    vertx
        .deployVerticle(
            new UserVerticle(
                new MongoSettings(database.uri()),
                TestVerticle.settings(directory.resolve("master.key"))
                    .withHashing(HASHING)
                    .withGuessing(GUESSING),
                Clock.systemUTC()))
        .await();
  }

  private void assertIndistinguishable(String... kinds) {
    Map<String, List<Long>> times = new TreeMap<>();
    for (int i = -TRIES / 10; i < TRIES; i++) {
      for (String kind : kinds) {
        long nanos = nanosToRefuse(kind + Math.floorMod(i, ACCOUNTS));
        if (i >= 0) {
          times.computeIfAbsent(kind, first -> new ArrayList<>()).add(nanos);
        }
      }
    }
    Map<String, Double> slower = new TreeMap<>();
    times.forEach((kind, nanos) -> slower.put(kind, Separation.of(nanos, times.get("wrong"))));

    System.out.println("how likely slower than a wrong password: " + slower);
    assertThat(slower.values())
        .allSatisfy(
            likely ->
                assertThat(likely)
                    .isBetween(0.5 - MAX_DISTANCE_FROM_HALF, 0.5 + MAX_DISTANCE_FROM_HALF));
  }

  private long nanosToRefuse(String name) {
    LogIn request = logIn(name, "wrong horse");
    long began = System.nanoTime();
    Future<?> refused = client.logIn(request);
    refused.otherwiseEmpty().await();
    long nanos = System.nanoTime() - began;
    assertThat(((FailureException) refused.cause()).failure()).isEqualTo(Failure.WRONG_CREDENTIALS);
    return nanos;
  }

  private static LogIn logIn(String name, String password) {
    return new LogIn(EmailAddress.parse(name + "@example.com"), Password.parse(password));
  }

  private static JsonObject account(String name, String password) {
    return new JsonObject()
        .put("user_id", UUID.randomUUID().toString())
        .put("user_name", "Ada")
        .put("email", name + "@example.com")
        .put("email_normalized", name + "@example.com")
        .put("password", password)
        .put("created_at", new JsonObject().put("$date", "2026-01-31T12:00:00Z"));
  }

  private void insert(JsonObject user) {
    mongo.insert("users", user).await();
  }
}
