package dev.latchkey.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.latchkey.account.DisplayName;
import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.Password;
import dev.latchkey.account.RefreshToken;
import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserId;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatchkeyClientTest {
  private static final JsonObject USER =
      new JsonObject()
          .put("user_id", "0f8fad5b-d9cb-469f-a165-70867728950e")
          .put("name", "Ada")
          .put("email", "ada@example.com")
          .put("created_at", "2026-01-31T12:00:00Z");
  private static final EmailAddress EMAIL = EmailAddress.parse("ada@example.com");
  private static final Password PASSWORD = Password.parse("correct horse");

  private final Vertx vertx = Vertx.vertx();
  private final LatchkeyClient client = new LatchkeyClient(vertx);
  private final AtomicReference<Object> received = new AtomicReference<>();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private void serve(String operation, Consumer<Message<Object>> consumer) {
    vertx
        .eventBus()
        .consumer(
            "latchkey." + operation,
            (Message<Object> message) -> {
              received.set(message.body());
              consumer.accept(message);
            })
        .completion()
        .await();
  }

  private static FailureException failureOf(Supplier<? extends Future<?>> request) {
    return catchThrowableOfType(FailureException.class, () -> request.get().await());
  }

  @Test
  void signUpSendsTheRequestAndReadsTheUser() {
    serve("sign_up", message -> message.reply(USER));

    User user = client.signUp(new SignUp(DisplayName.parse("Ada"), EMAIL, PASSWORD)).await();

    assertThat(user.toJson()).isEqualTo(USER);
    assertThat(received.get())
        .isEqualTo(
            new JsonObject()
                .put("name", "Ada")
                .put("email", "ada@example.com")
                .put("password", "correct horse"));
  }

  @Test
  void logInSendsTheRequestAndReadsTheToken() {
    JsonObject reply =
        new JsonObject()
            .put("token", "a.b.c")
            .put("expires_in", 900)
            .put("refresh_token", "lkr_x")
            .put("refresh_expires_in", 1800)
            .put("user", USER);
    serve("log_in", message -> message.reply(reply));

    LoggedIn loggedIn = client.logIn(new LogIn(EMAIL, PASSWORD)).await();

    assertThat(loggedIn.token()).isEqualTo("a.b.c");
    assertThat(loggedIn.expiresIn()).isEqualTo(900);
    assertThat(received.get())
        .isEqualTo(
            new JsonObject().put("email", "ada@example.com").put("password", "correct horse"));
  }

  @Test
  void usersAreFoundByIdAndByEmail() {
    serve("find_user_by_id", message -> message.reply(USER));
    serve("find_user_by_email", message -> message.reply(USER));
    UserId userId = UserId.parse(USER.getString("user_id"));

    assertThat(client.findUserById(new FindUserById(userId)).await().userId()).isEqualTo(userId);
    assertThat(received.get()).isEqualTo(new JsonObject().put("user_id", userId.toString()));
    assertThat(client.findUserByEmail(new FindUserByEmail(EMAIL)).await().email()).isEqualTo(EMAIL);
    assertThat(received.get()).isEqualTo(new JsonObject().put("email", "ada@example.com"));
  }

  @Test
  void accountsAreClosedOpenedAndUnlockedById() {
    List.of("disable_user", "enable_user", "unlock_user")
        .forEach(operation -> serve(operation, message -> message.reply(USER)));
    UserId userId = UserId.parse(USER.getString("user_id"));

    assertThat(client.disableUser(new DisableUser(userId)).await().userId()).isEqualTo(userId);
    assertThat(client.enableUser(new EnableUser(userId)).await().userId()).isEqualTo(userId);
    assertThat(client.unlockUser(new UnlockUser(userId)).await().userId()).isEqualTo(userId);
    assertThat(received.get()).isEqualTo(new JsonObject().put("user_id", userId.toString()));
  }

  @Test
  void sessionsAreCarriedOnListedAndEnded() {
    UserId userId = UserId.parse(USER.getString("user_id"));
    SessionId session = SessionId.parse("AAAAAAAAAAAAAAAAAAAAAA");
    JsonObject bySession =
        new JsonObject().put("user_id", userId.toString()).put("session_id", session.toString());
    List.of("log_out", "log_out_everywhere", "revoke_session")
        .forEach(operation -> serve(operation, message -> message.reply(new JsonObject())));
    serve("list_sessions", message -> message.reply(new Sessions(List.of()).toJson()));

    client.logOut(new LogOut.BySession(userId, session)).await();
    assertThat(received.getAndSet(null)).isEqualTo(bySession);
    client.revokeSession(new RevokeSession(userId, session)).await();
    assertThat(received.getAndSet(null)).isEqualTo(bySession);
    client.logOutEverywhere(new LogOutEverywhere(userId)).await();
    assertThat(received.getAndSet(null))
        .isEqualTo(new JsonObject().put("user_id", userId.toString()));
    assertThat(
            client.listSessions(new ListSessions(userId, Optional.of(session))).await().sessions())
        .isEmpty();
    assertThat(received.get())
        .isEqualTo(
            new JsonObject().put("user_id", userId.toString()).put("current", session.toString()));
  }

  @Test
  void aRefreshSendsTheTokenAndReadsItsSuccessor() {
    LoggedIn next =
        new LoggedIn("a.b.c", 900, RefreshToken.parse("lkr_y"), 60, User.fromJson(USER));
    serve("refresh_session", message -> message.reply(next.toJson()));

    LoggedIn answer =
        client.refreshSession(new RefreshSession(RefreshToken.parse("lkr_x"))).await();

    assertThat(answer).isEqualTo(next);
    assertThat(received.get()).isEqualTo(new JsonObject().put("refresh_token", "lkr_x"));
  }

  @Test
  void aPasswordIsChangedWithTheCurrentOne() {
    serve("change_password", message -> message.reply(new JsonObject()));
    UserId userId = UserId.parse(USER.getString("user_id"));

    client
        .changePassword(new ChangePassword(userId, PASSWORD, Password.parse("new horse")))
        .await();

    assertThat(received.get())
        .isEqualTo(
            new JsonObject()
                .put("user_id", userId.toString())
                .put("current_password", "correct horse")
                .put("new_password", "new horse"));
  }

  @Test
  void signingKeysAreListedRotatedAndRevoked() {
    JsonObject reply = new SigningKeyList(List.of(new JsonObject().put("kid", "key-1"))).toJson();
    List.of("list_signing_keys", "rotate_keys", "revoke_key")
        .forEach(operation -> serve(operation, message -> message.reply(reply)));

    assertThat(client.listSigningKeys().await().keys()).hasSize(1);
    assertThat(client.rotateKeys().await().keys()).hasSize(1);
    assertThat(received.getAndSet(null)).isEqualTo(new JsonObject());
    assertThat(client.revokeKey(new RevokeKey("key-1")).await().keys()).hasSize(1);
    assertThat(received.get()).isEqualTo(new JsonObject().put("kid", "key-1"));
  }

  @Test
  void keysAndReadinessAreAskedForWithAnEmptyBody() {
    serve("list_public_keys", message -> message.reply(new PublicKeys(List.of()).toJson()));
    serve("check_readiness", message -> message.reply(new JsonObject()));

    assertThat(client.listPublicKeys().await().keys()).isEmpty();
    assertThat(received.getAndSet(null)).isEqualTo(new JsonObject());
    assertThat(client.checkReadiness().await()).isEqualTo(new Readiness());
    assertThat(received.get()).isEqualTo(new JsonObject());
  }

  @ParameterizedTest
  @EnumSource(Failure.class)
  void everyFailureArrives(Failure failure) {
    serve("log_in", message -> message.fail(failure.code(), "because"));

    FailureException arrived = failureOf(() -> client.logIn(new LogIn(EMAIL, PASSWORD)));

    assertThat(arrived.failure()).isEqualTo(failure);
    assertThat(arrived).hasMessage("because");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 404, 1000, 1998, 2000, Integer.MIN_VALUE})
  void aCodeOfNoFailureIsInternal(int code) {
    serve("log_in", message -> message.fail(code, "because"));

    assertThat(failureOf(() -> client.logIn(new LogIn(EMAIL, PASSWORD))).failure())
        .isEqualTo(Failure.INTERNAL);
  }

  @Test
  void aCodeAloneIsEnough() {
    serve("log_in", message -> message.fail(Failure.OVERLOADED.code(), null));

    assertThat(failureOf(() -> client.logIn(new LogIn(EMAIL, PASSWORD))))
        .hasMessage(Failure.OVERLOADED.sentence());
  }

  @Test
  void theTimeToWaitArrives() {
    FailureException sent =
        FailureException.retryAfter(Failure.OVERLOADED, Duration.ofMillis(4001));
    serve("log_in", message -> message.fail(sent.failure().code(), sent.getMessage()));

    FailureException arrived = failureOf(() -> client.logIn(new LogIn(EMAIL, PASSWORD)));

    assertThat(arrived.failure()).isEqualTo(Failure.OVERLOADED);
    assertThat(arrived.retryAfter()).contains(Duration.ofSeconds(5));
  }

  @Test
  void whenNobodyServesItIsUnavailable() {
    assertThat(failureOf(client::checkReadiness).failure()).isEqualTo(Failure.UNAVAILABLE);
    assertThat(failureOf(client::checkReadiness)).hasMessage(Failure.UNAVAILABLE.sentence());
  }

  @Test
  void whenNobodyAnswersInTimeItIsUnavailable() {
    serve("check_readiness", message -> {});
    LatchkeyClient impatient = new LatchkeyClient(vertx, Duration.ofMillis(20));

    assertThat(failureOf(impatient::checkReadiness).failure()).isEqualTo(Failure.UNAVAILABLE);
  }

  static List<Object> garbage() {
    return List.of(
        "text",
        7,
        true,
        new JsonArray().add(USER),
        Buffer.buffer("{}"),
        new JsonObject(),
        USER.copy().putNull("user_id"),
        new JsonObject().put("user", USER));
  }

  @ParameterizedTest
  @MethodSource("garbage")
  void aReplyThatIsNoneIsInternal(Object reply) {
    serve("find_user_by_email", message -> message.reply(reply));

    FailureException failure = failureOf(() -> client.findUserByEmail(new FindUserByEmail(EMAIL)));

    assertThat(failure.failure()).isEqualTo(Failure.INTERNAL);
    assertThat(failure).hasMessage("find_user_by_email was answered with what it does not reply");
  }

  @Test
  void aReplyOfNothingIsInternalEvenWhereNothingIsRead() {
    serve("find_user_by_email", message -> message.reply(null));
    serve("check_readiness", message -> message.reply(null));

    assertThat(failureOf(() -> client.findUserByEmail(new FindUserByEmail(EMAIL))).failure())
        .isEqualTo(Failure.INTERNAL);
    assertThat(failureOf(client::checkReadiness).failure()).isEqualTo(Failure.INTERNAL);
  }

  @Test
  void aReplyThatIsNoObjectIsNotReady() {
    serve("check_readiness", message -> message.reply("ready"));

    assertThat(failureOf(client::checkReadiness).failure()).isEqualTo(Failure.INTERNAL);
  }

  @Test
  void noFailureRepeatsThePassword() {
    serve("log_in", message -> message.reply(7));

    FailureException failure = failureOf(() -> client.logIn(new LogIn(EMAIL, PASSWORD)));

    assertThat(failure.toString()).doesNotContain("horse");
    assertThat(String.valueOf(failure.getCause())).doesNotContain("horse");
  }
}
