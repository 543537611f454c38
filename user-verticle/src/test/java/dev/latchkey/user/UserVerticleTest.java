package dev.latchkey.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import dev.latchkey.account.DisplayName;
import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.Password;
import dev.latchkey.account.UserId;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.FindUserByEmail;
import dev.latchkey.contract.FindUserById;
import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.contract.LogIn;
import dev.latchkey.contract.LoggedIn;
import dev.latchkey.contract.SignUp;
import dev.latchkey.contract.User;
import dev.latchkey.testing.mongo.TestDatabase;
import dev.latchkey.user.store.MongoSettings;
import dev.latchkey.user.store.WatchedDatabase;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The user verticle over the bus, on a real MongoDB server. */
@ExtendWith(WatchedDatabase.class)
class UserVerticleTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00.123456Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @TempDir static Path directory;

  private static TestDatabase database;
  private static Vertx vertx;
  private static LatchkeyClient client;

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

  @Test
  void aSignedUpUserIsFoundByIdAndByEmailInAnySpelling() {
    User user = client.signUp(ada("Ada.Found@Example.com")).await();

    assertThat(client.findUserById(new FindUserById(user.userId())).await()).isEqualTo(user);
    assertThat(client.findUserByEmail(byEmail("ada.found@EXAMPLE.com")).await()).isEqualTo(user);
  }

  @Test
  void creationTimeIsTheClocksInMilliseconds() {
    User user = client.signUp(ada(freshEmail())).await();

    assertThat(user.createdAt()).isEqualTo(Instant.parse("2026-11-24T12:00:00.123Z"));
  }

  @Test
  void theAddressIsKeptAsItsOwnerWritesIt() {
    User user = client.signUp(ada("Ada.Kept@Example.com")).await();

    assertThat(user.email().value()).isEqualTo("Ada.Kept@Example.com");
  }

  @Test
  void anAddressIsTakenInEverySpelling() {
    client.signUp(ada("taken@example.com")).await();

    assertThat(failure(client.signUp(ada("TAKEN@Example.COM")))).isEqualTo(Failure.EMAIL_TAKEN);
  }

  @Test
  void ofFiftyThatSignUpWithOneAddressAtOnceOneSucceeds() {
    List<Future<User>> all =
        Stream.generate(() -> client.signUp(ada("race@example.com"))).limit(50).toList();

    Future.join(all).otherwiseEmpty().await();

    assertThat(all).filteredOn(Future::succeeded).hasSize(1);
    assertThat(all)
        .filteredOn(Future::failed)
        .allSatisfy(lost -> assertThat(failure(lost)).isEqualTo(Failure.EMAIL_TAKEN));
  }

  @Test
  void aPasswordBelowThePolicyIsTooShort() {
    assertThat(failure(client.signUp(ada(freshEmail(), "1234567"))))
        .isEqualTo(Failure.PASSWORD_TOO_SHORT);
  }

  @Test
  void aPasswordBeyondThePolicyIsTooLong() {
    assertThat(failure(client.signUp(ada(freshEmail(), "x".repeat(257)))))
        .isEqualTo(Failure.PASSWORD_TOO_LONG);
  }

  @Test
  void aRefusedPasswordTakesNoAddress() {
    String email = freshEmail();
    failure(client.signUp(ada(email, "short")));

    assertThat(client.signUp(ada(email)).await().email().value()).isEqualTo(email);
  }

  @Test
  void theRightPasswordLogsIn() {
    User user = client.signUp(ada("login@example.com")).await();

    LoggedIn loggedIn = client.logIn(logIn("Login@example.com", "correct horse")).await();

    assertThat(loggedIn.user()).isEqualTo(user);
    assertThat(loggedIn.expiresIn()).isEqualTo(Duration.ofMinutes(15).toSeconds());
  }

  @Test
  void wrongPasswordAndUnknownEmailAreRefusedAlike() {
    client.signUp(ada("alike@example.com")).await();

    ReplyException wrong = raw("log_in", logIn("alike@example.com", "wrong horse").toJson());
    ReplyException unknown = raw("log_in", logIn("nobody@example.com", "correct horse").toJson());

    assertThat(wrong.failureCode()).isEqualTo(Failure.WRONG_CREDENTIALS.code());
    assertThat(unknown.failureCode()).isEqualTo(wrong.failureCode());
    assertThat(unknown.getMessage()).isEqualTo(wrong.getMessage());
  }

  @Test
  void whoDoesNotExistIsNotFound() {
    assertThat(failure(client.findUserById(new FindUserById(new UserId(UUID.randomUUID())))))
        .isEqualTo(Failure.USER_NOT_FOUND);
    assertThat(failure(client.findUserByEmail(byEmail("nobody@example.com"))))
        .isEqualTo(Failure.USER_NOT_FOUND);
  }

  @Test
  void anotherLibraryVerifiesTheTokenWithThePublicKeyAlone() throws Exception {
    User user = client.signUp(ada(freshEmail())).await();
    String token = client.logIn(logIn(user.email().value(), "correct horse")).await().token();
    JsonObject jwk = client.listPublicKeys().await().keys().get(0);

    SignedJWT jwt = SignedJWT.parse(token);

    assertThat(jwt.verify(new ECDSAVerifier(ECKey.parse(jwk.encode())))).isTrue();
    assertThat(jwt.getHeader().getType().getType()).isEqualTo("at+jwt");
    assertThat(jwt.getHeader().getKeyID())
        .isEqualTo(ECKey.parse(jwk.encode()).computeThumbprint().toString());
    assertThat(jwt.getJWTClaimsSet().getSubject()).isEqualTo(user.userId().toString());
    assertThat(jwt.getJWTClaimsSet().getIssuer()).isEqualTo(TestVerticle.RULES.issuer());
    assertThat(jwt.getJWTClaimsSet().getAudience()).containsExactly(TestVerticle.RULES.audience());
    assertThat(jwt.getJWTClaimsSet().getExpirationTime().toInstant())
        .isEqualTo(Instant.parse("2026-11-24T12:15:00Z"));
    assertThat(jwt.getJWTClaimsSet().getJWTID()).hasSize(22);
  }

  @Test
  void publicKeysArePublicOnly() {
    assertThat(client.listPublicKeys().await().keys())
        .isNotEmpty()
        .allSatisfy(
            key ->
                assertThat(key.fieldNames())
                    .containsExactlyInAnyOrder("kty", "crv", "x", "y", "kid", "alg", "use"));
  }

  @Test
  void aVerticleThatServesIsReady() {
    assertThat(client.checkReadiness().await()).isNotNull();
  }

  @Test
  void somebodyElsesVerticleNeedsNothingButVertxCore() {
    JsonObject user =
        (JsonObject)
            vertx
                .eventBus()
                .request(
                    "latchkey.sign_up",
                    new JsonObject()
                        .put("name", "Grace")
                        .put("email", "grace@example.com")
                        .put("password", "correct horse")
                        .put("role", "admin"))
                .await()
                .body();

    assertThat(user.fieldNames())
        .containsExactlyInAnyOrder("user_id", "name", "email", "created_at");
  }

  @Test
  void aBodyWithAWrongMemberIsRefusedByName() {
    ReplyException refusal =
        raw(
            "sign_up",
            new JsonObject().put("name", "Eve").put("email", new JsonObject().put("$ne", 1)));

    assertThat(refusal.failureCode()).isEqualTo(Failure.INVALID_REQUEST.code());
    assertThat(refusal.getMessage()).startsWith("email ");
  }

  @Test
  void aBodyThatIsNoObjectIsRefused() {
    assertThat(raw("sign_up", "text").failureCode()).isEqualTo(Failure.INVALID_REQUEST.code());
  }

  private static SignUp ada(String email) {
    return ada(email, "correct horse");
  }

  private static SignUp ada(String email, String password) {
    return new SignUp(
        DisplayName.parse("Ada"), EmailAddress.parse(email), Password.parse(password));
  }

  private static LogIn logIn(String email, String password) {
    return new LogIn(EmailAddress.parse(email), Password.parse(password));
  }

  private static FindUserByEmail byEmail(String email) {
    return new FindUserByEmail(EmailAddress.parse(email));
  }

  private static String freshEmail() {
    return "ada" + NUMBER.incrementAndGet() + "@example.com";
  }

  private static ReplyException raw(String operation, Object body) {
    Future<?> answer = vertx.eventBus().request("latchkey." + operation, body);
    answer.otherwiseEmpty().await();
    return (ReplyException) answer.cause();
  }

  private static Failure failure(Future<?> future) {
    future.otherwiseEmpty().await();
    return ((FailureException) future.cause()).failure();
  }
}
