package dev.latchkey.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.api.fixture.Answer;
import dev.latchkey.api.fixture.Api;
import dev.latchkey.api.fixture.Samples;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.Operation;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionRoutesTest {
  @RegisterExtension static final Api api = new Api();

  private static String tokenOfASession() {
    return api.tokens()
        .signed(api.tokens().header(), api.tokens().claims().put("sid", Samples.SESSION_ID));
  }

  @Test
  void aLogInAnswersARefreshToken() {
    Answer answer = api.post("/login").header("User-Agent", "curl/8").json(Samples.logIn()).send();

    assertThat(answer.json().getString("refresh_token")).isEqualTo(Samples.REFRESH_TOKEN);
    assertThat(answer.json().getInteger("refresh_expires_in")).isEqualTo(604_800);
    assertThat(api.users().received(Operation.LOG_IN).getString("user_agent")).isEqualTo("curl/8");
  }

  @Test
  void aRefreshAnswersAsALogInDoes() {
    Answer answer =
        api.post("/token/refresh").header("User-Agent", "curl/8").json(Samples.refresh()).send();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().fieldNames())
        .containsExactlyInAnyOrder(
            "token", "token_type", "expires_in", "refresh_token", "refresh_expires_in", "user");
    assertThat(api.users().received(Operation.REFRESH_SESSION))
        .isEqualTo(Samples.refresh().put("client", "127.0.0.1").put("user_agent", "curl/8"));
  }

  @Test
  void aFormRefreshesAsWell() {
    Answer answer =
        api.post("/token/refresh").form(Map.of("refresh_token", Samples.REFRESH_TOKEN)).send();

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void aRefreshTokenThatIsNotValidIsA401() {
    api.users().fails(Operation.REFRESH_SESSION, Failure.INVALID_REFRESH_TOKEN);

    Answer answer = api.post("/token/refresh").json(Samples.refresh()).send();

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.problem()).isEqualTo("invalid-refresh-token");
  }

  @Test
  void aRefreshWithoutATokenNamesTheField() {
    Answer answer = api.post("/token/refresh").json(new JsonObject()).send();

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.wrongFields()).containsExactly("refresh_token");
  }

  @Test
  void aRefreshTokenIsNoAccessToken() {
    assertThat(api.get("/test").token(Samples.REFRESH_TOKEN).send().status()).isEqualTo(401);
  }

  @Test
  void loggingOutEndsTheSessionOfTheAccessToken() {
    Answer answer = api.post("/logout").token(tokenOfASession()).send();

    assertThat(answer.status()).isEqualTo(204);
    assertThat(api.users().received(Operation.LOG_OUT))
        .isEqualTo(
            new JsonObject().put("user_id", Samples.USER_ID).put("session_id", Samples.SESSION_ID));
  }

  @Test
  void loggingOutWithARefreshTokenNeedsNoAccessToken() {
    Answer answer = api.post("/logout").json(Samples.refresh()).send();

    assertThat(answer.status()).isEqualTo(204);
    assertThat(api.users().received(Operation.LOG_OUT)).isEqualTo(Samples.refresh());
  }

  @Test
  void anAccessTokenOfNoSessionIsEndedItself() {
    JsonObject claims = api.tokens().claims();

    api.post("/logout").token(api.tokens().signed(api.tokens().header(), claims)).send();

    assertThat(api.users().received(Operation.LOG_OUT).getString("token_id"))
        .isEqualTo(claims.getString("jti"));
  }

  @Test
  void loggingOutWithoutAnythingIsA401() {
    Answer answer = api.post("/logout").send();

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.problem()).isEqualTo("missing-token");
    assertThat(api.users().received(Operation.LOG_OUT)).isNull();
  }

  @Test
  void loggingOutEverywhereIsTheUsersOwn() {
    Answer answer = api.post("/logout/all").token(tokenOfASession()).send();

    assertThat(answer.status()).isEqualTo(204);
    assertThat(api.users().received(Operation.LOG_OUT_EVERYWHERE))
        .isEqualTo(new JsonObject().put("user_id", Samples.USER_ID));
    assertThat(api.post("/logout/all").send().status()).isEqualTo(401);
  }

  @Test
  void whoIsGoneCanNotLogOutEverywhere() {
    api.users().fails(Operation.LOG_OUT_EVERYWHERE, Failure.USER_NOT_FOUND);

    assertThat(api.post("/logout/all").token(tokenOfASession()).send().problem())
        .isEqualTo("invalid-token");
  }

  @Test
  void theSessionsAreListedForTheirUser() {
    Answer answer = api.get("/me/sessions").token(tokenOfASession()).send();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().getJsonArray("sessions").getJsonObject(0))
        .isEqualTo(Samples.session());
    assertThat(api.users().received(Operation.LIST_SESSIONS))
        .isEqualTo(
            new JsonObject().put("user_id", Samples.USER_ID).put("current", Samples.SESSION_ID));
    assertThat(api.get("/me/sessions").send().status()).isEqualTo(401);
  }

  @Test
  void oneSessionIsEndedByItsId() {
    Answer answer =
        api.call("DELETE", "/me/sessions/" + Samples.SESSION_ID).token(tokenOfASession()).send();

    assertThat(answer.status()).isEqualTo(204);
    assertThat(api.users().received(Operation.REVOKE_SESSION))
        .isEqualTo(
            new JsonObject().put("user_id", Samples.USER_ID).put("session_id", Samples.SESSION_ID));
    assertThat(api.call("DELETE", "/me/sessions/" + Samples.SESSION_ID).send().status())
        .isEqualTo(401);
  }

  @Test
  void aSessionThatIsNotTheUsersIsA404AndSoIsWhatIsNoId() {
    api.users().fails(Operation.REVOKE_SESSION, Failure.SESSION_NOT_FOUND);

    Answer somebodyElses =
        api.call("DELETE", "/me/sessions/" + Samples.SESSION_ID).token(tokenOfASession()).send();
    Answer none = api.call("DELETE", "/me/sessions/x").token(tokenOfASession()).send();

    assertThat(somebodyElses.status()).isEqualTo(404);
    assertThat(none.json()).isEqualTo(somebodyElses.json());
    assertThat(none.problem()).isEqualTo("session-not-found");
  }

  @Test
  void aChangeOfPasswordSaysWhichSessionStays() {
    api.post("/me/password").token(tokenOfASession()).json(Samples.changePassword()).send();

    JsonObject change = api.users().received(Operation.CHANGE_PASSWORD);
    assertThat(change.getString("session_id")).isEqualTo(Samples.SESSION_ID);
    assertThat(change.containsKey("end_other_sessions")).isFalse();
  }

  @Test
  void aChangeOfPasswordCanLeaveTheOtherSessions() {
    JsonObject json = Samples.changePassword().put("end_other_sessions", false);
    api.post("/me/password").token(tokenOfASession()).json(json).send();
    assertThat(api.users().received(Operation.CHANGE_PASSWORD).getBoolean("end_other_sessions"))
        .isFalse();

    Map<String, String> form =
        Map.of(
            "current_password", Samples.PASSWORD,
            "new_password", "another horse battery staple",
            "end_other_sessions", "false");
    api.post("/me/password").token(tokenOfASession()).form(form).send();
    assertThat(api.users().received(Operation.CHANGE_PASSWORD).getBoolean("end_other_sessions"))
        .isFalse();
  }

  @Test
  void aFlagThatIsNeitherIsAWrongField() {
    JsonObject json = Samples.changePassword().put("end_other_sessions", "perhaps");

    Answer answer = api.post("/me/password").token(tokenOfASession()).json(json).send();

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.wrongFields()).containsExactly("end_other_sessions");
  }
}
