package dev.latchkey.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.account.DisplayName;
import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.Password;
import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.contract.LogIn;
import dev.latchkey.contract.SignUp;
import dev.latchkey.testing.mongo.TestDatabase;
import dev.latchkey.user.password.argon2.MissingPepperException;
import dev.latchkey.user.password.argon2.Peppers;
import dev.latchkey.user.store.MongoSettings;
import dev.latchkey.user.store.WatchedDatabase;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Peppers over the life of an installation. */
@ExtendWith(WatchedDatabase.class)
class PepperTest {
  private static final String OLD = "old:" + Base64.getEncoder().encodeToString(new byte[32]);
  private static final String NEW = "new:" + Base64.getEncoder().encodeToString(new byte[16]);
  private static final EmailAddress ADA = EmailAddress.parse("ada@example.com");
  private static final Password PASSWORD = Password.parse("correct horse");

  @TempDir Path directory;

  private final TestDatabase database = TestDatabase.create();
  private final Vertx vertx = Vertx.vertx();
  private final LatchkeyClient client = new LatchkeyClient(vertx);

  @AfterEach
  void close() {
    vertx.close().await();
    database.close();
  }

  private String start(String peppers) {
    UserSettings settings =
        TestVerticle.settings(directory.resolve("master.key"))
            .withHashing(TestVerticle.CHEAP.withPeppers(Peppers.parse(peppers)));
    return vertx
        .deployVerticle(
            new UserVerticle(
                new MongoSettings(database.uri()),
                settings,
                Clock.systemUTC(),
                WatchedDatabase::open))
        .await();
  }

  @Test
  void passwordsLiveThroughARotation() {
    String first = start(OLD);
    client.signUp(new SignUp(DisplayName.parse("Ada"), ADA, PASSWORD)).await();
    vertx.undeploy(first).await();

    start(NEW + "\n" + OLD);

    assertThat(client.logIn(new LogIn(ADA, PASSWORD)).await().user().email()).isEqualTo(ADA);
  }

  @Test
  void aPepperThatIsGoneStopsTheStartAndIsNamed() {
    vertx.undeploy(start(OLD)).await();

    assertThatThrownBy(() -> start(NEW))
        .isInstanceOf(MissingPepperException.class)
        .hasMessageContaining("pepper old")
        .hasMessageContaining("hashing.pepper");
    assertThatThrownBy(() -> start("")).isInstanceOf(MissingPepperException.class);
  }
}
