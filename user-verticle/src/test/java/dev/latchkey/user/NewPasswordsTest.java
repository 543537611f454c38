package dev.latchkey.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.account.DisplayName;
import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.Password;
import dev.latchkey.account.PasswordPolicy;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.contract.LogIn;
import dev.latchkey.contract.SignUp;
import dev.latchkey.contract.User;
import dev.latchkey.testing.mongo.TestDatabase;
import dev.latchkey.user.breach.StandIn;
import dev.latchkey.user.store.MongoSettings;
import dev.latchkey.user.store.WatchedDatabase;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may become a password, over the bus. */
@ExtendWith(WatchedDatabase.class)
class NewPasswordsTest {
  /** SHA-1 of "anemone sextant" by OpenSSL, without its first five characters. */
  private static final String KNOWN = "359954215EABA163ECBB6F8128B2AA680D5";

  @TempDir Path directory;

  private final TestDatabase database = TestDatabase.create();
  private final Vertx vertx = Vertx.vertx();
  private final LatchkeyClient client = new LatchkeyClient(vertx);

  @AfterEach
  void close() {
    vertx.close().await();
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "PASSWORD_TOO_SHORT, sextant",
    "PASSWORD_TOO_COMMON, TrustNo1",
    "PASSWORD_TOO_COMMON, Password123",
    "PASSWORD_HAS_CONTEXT, adalovelace1815",
    "PASSWORD_HAS_CONTEXT, c0untess-c0untess",
    "PASSWORD_HAS_CONTEXT, analytical1",
    "PASSWORD_HAS_CONTEXT, Latchkey2026!",
  })
  void whatAGuesserTriesFirstIsRefused(Failure failure, String password) {
    deploy(settings());

    assertThat(refusal(signUp(password)).failure()).isEqualTo(failure);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lovely anemone",
        "        ",
        "\uD83D\uDD11\uD83E\uDD9A\uD83C\uDF19\uD83D\uDC22\uD83D\uDD11\uD83E\uDD9A\uD83C\uDF19\uD83D\uDC22"
      })
  void charactersOfAnyKindAreAccepted(String password) {
    deploy(settings());

    assertThat(signUp(password).await().name().value()).isEqualTo("Ada Lovelace");
  }

  @Test
  void allProblemsAreToldAtOnceAndTheFirstGivesTheCode() {
    deploy(settings());

    FailureException refusal = refusal(signUp("dragon"));

    assertThat(refusal.failure()).isEqualTo(Failure.PASSWORD_TOO_SHORT);
    assertThat(refusal.getMessage())
        .contains("password must have at least 8 characters; password must not be one that many")
        .doesNotContain("dragon");
  }

  @Test
  void theNistProfileAsksForFifteen() {
    deploy(settings().withPasswordPolicy(PasswordPolicy.NIST));

    assertThat(refusal(signUp("anemone-sextan")).failure()).isEqualTo(Failure.PASSWORD_TOO_SHORT);
    assertThat(signUp("anemone-sextant").await()).isNotNull();
  }

  @Test
  void theLastOfAHundredAndTwentyEightCharactersMatters() {
    deploy(settings());
    String most = "what the river said ".repeat(7).substring(0, 127);
    signUp(most + "x").await();

    assertThat(refusal(logIn(most + "y")).failure()).isEqualTo(Failure.WRONG_CREDENTIALS);
    assertThat(logIn(most + "x").succeeded()).isTrue();
  }

  @Test
  void composedAndDecomposedFormsLogInAlike() {
    deploy(settings());
    signUp("vi\u00F1a y caf\u00E9").await();

    assertThat(logIn("vin\u0303a y cafe\u0301").succeeded()).isTrue();
  }

  @Test
  void aPasswordThatIsKnownFromABreachIsRefused() {
    StandIn api = StandIn.saying(vertx, KNOWN + ":12");
    deploy(settings().withBreaches(Optional.of(api.settings())));

    FailureException refusal = refusal(signUp("anemone sextant"));

    assertThat(refusal.failure()).isEqualTo(Failure.PASSWORD_BREACHED);
    assertThat(refusal.getMessage()).startsWith("password must not be known from a data breach");
    assertThat(signUp("anemone on sextant").await()).isNotNull();
  }

  @Test
  void whatThePolicyRefusesIsNotAskedFor() {
    StandIn api = StandIn.saying(vertx, KNOWN + ":12");
    deploy(settings().withBreaches(Optional.of(api.settings())));

    refusal(signUp("Password123"));

    assertThat(api.received()).allMatch(request -> request.startsWith("GET /range/00000 "));
  }

  @Test
  void aLookUpThatFailsBlocksNoSignUp() {
    StandIn api = StandIn.saying(vertx, "<html>down</html>");
    deploy(settings().withBreaches(Optional.of(api.settings())));

    assertThat(signUp("anemone sextant").await()).isNotNull();
  }

  private UserSettings settings() {
    return TestVerticle.settings(directory.resolve("master.key"));
  }

  private void deploy(UserSettings settings) {
    vertx
        .deployVerticle(
            new UserVerticle(
                new MongoSettings(database.uri()),
                settings,
                Clock.systemUTC(),
                WatchedDatabase::open))
        .await();
  }

  private Future<User> signUp(String password) {
    return client.signUp(
        new SignUp(
            DisplayName.parse("Ada Lovelace"),
            EmailAddress.parse("countess@analytical.example"),
            Password.parse(password)));
  }

  private Future<?> logIn(String password) {
    LogIn request =
        new LogIn(EmailAddress.parse("countess@analytical.example"), Password.parse(password));
    Future<?> answer = client.logIn(request);
    answer.otherwiseEmpty().await();
    return answer;
  }

  private static FailureException refusal(Future<?> future) {
    future.otherwiseEmpty().await();
    return (FailureException) future.cause();
  }
}
