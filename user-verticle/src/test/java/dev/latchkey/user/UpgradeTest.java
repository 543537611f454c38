package dev.latchkey.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.Password;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.contract.LogIn;
import dev.latchkey.testing.mongo.TestDatabase;
import dev.latchkey.user.store.MongoSettings;
import dev.latchkey.user.store.OutdatedHashes;
import dev.latchkey.user.store.WatchedDatabase;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.mongo.MongoClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Hashes of other systems serve until their owners log in, and are then replaced. */
@ExtendWith(WatchedDatabase.class)
class UpgradeTest {
  /** By Werkzeug 2.3.8 of "correct horse". */
  private static final String WERKZEUG =
      "pbkdf2:sha256:1000$GJFfKE12zcCkez2z$b326565edec09c98ee44b2b3ef3b3aab32390c99543401785a7d645a2714108a";

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
  void start() {
    vertx
        .deployVerticle(
            new UserVerticle(
                new MongoSettings(database.uri()),
                TestVerticle.settings(directory.resolve("master.key")),
                Clock.systemUTC(),
                WatchedDatabase::open))
        .await();
    mongo
        .insert(
            "users",
            new JsonObject()
                .put("user_id", UUID.randomUUID().toString())
                .put("user_name", "Ada")
                .put("email", "ada@example.com")
                .put("email_normalized", "ada@example.com")
                .put("password", WERKZEUG)
                .put("password_kind", "pbkdf2:sha256:1000")
                .put("created_at", new JsonObject().put("$date", "2022-01-31T12:00:00Z")))
        .await();
  }

  @AfterEach
  void close() {
    mongo.close().await();
    vertx.close().await();
    database.close();
  }

  private void logIn(String password) {
    client
        .logIn(new LogIn(EmailAddress.parse("ada@example.com"), Password.parse(password)))
        .await();
  }

  private JsonObject stored() {
    return mongo
        .findOne("users", new JsonObject().put("email_normalized", "ada@example.com"), null)
        .await();
  }

  @Test
  void theOldPasswordLogsInAndIsKeptAsNewOnesAre() {
    logIn("correct horse");

    assertThat(stored().getString("password")).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
    assertThat(stored().containsKey("password_kind")).isFalse();
    logIn("correct horse");
  }

  @Test
  void oneHashOfEachKindIsFoundUntilItsLastOwnerHasLoggedIn() {
    OutdatedHashes outdated =
        new OutdatedHashes(WatchedDatabase.open(vertx, new MongoSettings(database.uri())));
    assertThat(outdated.oneOfEachKind().await()).containsExactly(WERKZEUG);

    logIn("correct horse");

    assertThat(outdated.oneOfEachKind().await()).isEmpty();
  }

  @Test
  void aWrongPasswordLeavesTheOldHashAsItIs() {
    assertThatThrownBy(() -> logIn("wrong horse")).isInstanceOf(FailureException.class);

    assertThat(stored().getString("password")).isEqualTo(WERKZEUG);
  }
}
