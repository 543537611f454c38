package dev.latchkey.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.api.fixture.Answer;
import dev.latchkey.api.fixture.Api;
import dev.latchkey.api.fixture.Samples;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.Operation;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {
  @RegisterExtension static final Api api = new Api();

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(Failure.INVALID_REQUEST, 400, "invalid-request"),
        Arguments.of(Failure.PASSWORD_TOO_SHORT, 400, "invalid-request"),
        Arguments.of(Failure.PASSWORD_TOO_LONG, 400, "invalid-request"),
        Arguments.of(Failure.PASSWORD_TOO_COMMON, 400, "invalid-request"),
        Arguments.of(Failure.PASSWORD_HAS_CONTEXT, 400, "invalid-request"),
        Arguments.of(Failure.PASSWORD_BREACHED, 400, "invalid-request"),
        Arguments.of(Failure.EMAIL_TAKEN, 409, "email-taken"),
        Arguments.of(Failure.TOO_MANY_ATTEMPTS, 429, "too-many-attempts"),
        Arguments.of(Failure.OVERLOADED, 503, "overloaded"),
        Arguments.of(Failure.UNAVAILABLE, 503, "unavailable"),
        Arguments.of(Failure.INTERNAL, 500, "about:blank"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFailureOfTheUserVerticleIsAProblem(Failure failure, int status, String problem) {
    api.users().fails(Operation.SIGN_UP, failure);

    Answer answer = api.post("/signup").json(Samples.signUp()).send();

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.problem()).isEqualTo(problem);
  }

  @ParameterizedTest
  @EnumSource(names = {"USER_NOT_FOUND", "OVERLOADED", "UNAVAILABLE", "INTERNAL"})
  void noFailureTellsOfTheInside(Failure failure) {
    api.users().fails(Operation.FIND_USER_BY_ID, failure);

    Answer answer = api.get("/me").token(api.tokens().valid()).header("Accept", "*/*").send();

    assertThat(answer.text()).doesNotContain("inside com");
  }

  @Test
  void aPasswordThatTheUserVerticleRefusesIsAWrongField() {
    api.users().fails(Operation.SIGN_UP, Failure.PASSWORD_TOO_SHORT);

    assertThat(api.post("/signup").json(Samples.signUp()).send().wrongFields())
        .containsExactly("password");
  }

  @Test
  void wrongCredentialsAreA401WithAChallenge() {
    api.users().fails(Operation.LOG_IN, Failure.WRONG_CREDENTIALS);

    Answer answer = api.post("/login").json(Samples.logIn()).send();

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.problem()).isEqualTo("wrong-credentials");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"latchkey\"");
  }

  @Test
  void theTokenOfADeletedUserIsNotValid() {
    api.users().fails(Operation.FIND_USER_BY_ID, Failure.USER_NOT_FOUND);

    Answer answer = api.get("/me").token(api.tokens().valid()).send();

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.problem()).isEqualTo("invalid-token");
    assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
  }

  @Test
  void theTokenOfADisabledUserIsNotValid() {
    api.users().answers(Operation.FIND_USER_BY_ID, Samples.user().put("disabled", true));

    Answer answer = api.get("/me").token(api.tokens().valid()).send();

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.problem()).isEqualTo("invalid-token");
  }

  @Test
  void aWrongCurrentPasswordIsNotABadToken() {
    api.users().fails(Operation.CHANGE_PASSWORD, Failure.WRONG_CREDENTIALS);

    Answer answer =
        api.post("/me/password").token(api.tokens().valid()).json(Samples.changePassword()).send();

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.problem()).isEqualTo("wrong-credentials");
    assertThat(answer.headers().contains("WWW-Authenticate")).isFalse();
  }

  @Test
  void aNewPasswordThatTheUserVerticleRefusesIsAWrongField() {
    api.users().fails(Operation.CHANGE_PASSWORD, Failure.PASSWORD_HAS_CONTEXT);

    Answer answer =
        api.post("/me/password").token(api.tokens().valid()).json(Samples.changePassword()).send();

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.wrongFields()).containsExactly("new_password");
  }

  @Test
  void whoIsGoneChangesNoPassword() {
    api.users().fails(Operation.CHANGE_PASSWORD, Failure.USER_NOT_FOUND);

    Answer answer =
        api.post("/me/password").token(api.tokens().valid()).json(Samples.changePassword()).send();

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.problem()).isEqualTo("invalid-token");
  }

  @Test
  void tooManyAttemptsSayWhenToTryAgain() {
    api.users()
        .failsFor(
            Operation.LOG_IN,
            FailureException.retryAfter(Failure.TOO_MANY_ATTEMPTS, Duration.ofSeconds(512)));

    Answer answer = api.post("/login").json(Samples.logIn()).send();

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.problem()).isEqualTo("too-many-attempts");
    assertThat(answer.header("Retry-After")).isEqualTo("512");
  }

  @Test
  void aSilentUserVerticleIsUnavailable() {
    api.users().isSilent(Operation.LOG_IN);

    Answer answer = api.post("/login").json(Samples.logIn()).send();

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("2");
  }

  @Test
  void theTimeToWaitIsTheUserVerticlesWhereItSaysOne() {
    api.users()
        .failsFor(
            Operation.LOG_IN,
            FailureException.retryAfter(Failure.OVERLOADED, Duration.ofSeconds(17)));

    Answer answer = api.post("/login").json(Samples.logIn()).send();

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("17");
  }

  @Test
  void aCodeThatNobodyKnowsIsOurFaultAndCanBeFoundInTheLog() {
    api.users().fails(Operation.LOG_IN, 4711);

    Answer answer = api.post("/login").json(Samples.logIn()).send();

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.json().getString("instance")).matches("urn:uuid:[0-9a-f-]{36}");
  }

  @Test
  void aReplyThatIsNoneIsOurFault() {
    api.users().answers(Operation.SIGN_UP, new JsonObject().put("user_id", "not one"));

    assertThat(api.post("/signup").json(Samples.signUp()).send().status()).isEqualTo(500);
  }
}
