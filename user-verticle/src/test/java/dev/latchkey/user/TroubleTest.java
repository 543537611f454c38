package dev.latchkey.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.account.DisplayName;
import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.Password;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.FindUserByEmail;
import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.contract.LogIn;
import dev.latchkey.contract.SignUp;
import dev.latchkey.testing.mongo.TestDatabase;
import dev.latchkey.user.password.HashingSettings;
import dev.latchkey.user.store.MongoSettings;
import dev.latchkey.user.store.WatchedDatabase;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.mongo.MongoClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The failures that are nobody's fault who sends a request: too much to do, no database, broken
 * data.
 */
@ExtendWith(WatchedDatabase.class)
class TroubleTest {
  @TempDir Path directory;

  private final TestDatabase database = TestDatabase.create();
  private final Vertx vertx = Vertx.vertx();
  private final LatchkeyClient client = new LatchkeyClient(vertx);

  @AfterEach
  void close() {
    vertx.close().await();
    database.close();
  }

  @Test
  void moreThanCanBeHashedInTimeIsRefusedAtOnceAndTheRestIsServed() {
    deploy(database.uri(), HashingSettings.DEFAULT.withThreads(1, 1, Duration.ofSeconds(2)));

    List<Future<?>> answers =
        IntStream.range(0, 20).<Future<?>>mapToObj(i -> client.signUp(ada("ada" + i))).toList();
    Future.join(answers).otherwiseEmpty().await();

    assertThat(answers).filteredOn(Future::succeeded).isNotEmpty();
    assertThat(answers)
        .filteredOn(Future::failed)
        .isNotEmpty()
        .allSatisfy(refused -> assertThat(failure(refused)).isEqualTo(Failure.OVERLOADED));
  }

  @Test
  void aDatabaseThatIsGoneIsUnavailableAndNotAWrongPassword() {
    Relay relay = Relay.to(vertx, database.uri());
    deploy(relay.uri(), TestVerticle.CHEAP);
    client.signUp(ada("ada")).await();

    relay.cut();

    assertThat(failure(client.logIn(logIn("ada")))).isEqualTo(Failure.UNAVAILABLE);
    assertThat(failure(client.signUp(ada("bob")))).isEqualTo(Failure.UNAVAILABLE);
    assertThat(failure(client.checkReadiness())).isEqualTo(Failure.UNAVAILABLE);
  }

  @Test
  void aDocumentThatMakesNoSenseIsAnInternalFailure() {
    deploy(database.uri(), TestVerticle.CHEAP);
    MongoClient mongo =
        MongoClient.create(
            vertx,
            new JsonObject()
                .put("connection_string", database.uri())
                .put("db_name", new com.mongodb.ConnectionString(database.uri()).getDatabase()));
    mongo.insert("users", new JsonObject().put("email_normalized", "broken@example.com")).await();

    assertThat(
            failure(
                client.findUserByEmail(
                    new FindUserByEmail(EmailAddress.parse("broken@example.com")))))
        .isEqualTo(Failure.INTERNAL);
  }

  private void deploy(String mongoUri, HashingSettings hashing) {
    UserSettings settings =
        TestVerticle.settings(directory.resolve("master.key")).withHashing(hashing);
    vertx
        .deployVerticle(
            new UserVerticle(
                new MongoSettings(mongoUri), settings, Clock.systemUTC(), WatchedDatabase::open))
        .await();
  }

  private static SignUp ada(String name) {
    return new SignUp(
        DisplayName.parse("Ada"),
        EmailAddress.parse(name + "@example.com"),
        Password.parse("correct horse"));
  }

  private static LogIn logIn(String name) {
    return new LogIn(EmailAddress.parse(name + "@example.com"), Password.parse("correct horse"));
  }

  private static Failure failure(Future<?> future) {
    future.otherwiseEmpty().await();
    return ((FailureException) future.cause()).failure();
  }
}
