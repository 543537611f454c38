package dev.latchkey.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.api.fixture.Answer;
import dev.latchkey.api.fixture.Api;
import dev.latchkey.api.fixture.Samples;
import dev.latchkey.contract.Operation;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountsTest {
  @RegisterExtension static final Api api = new Api();

  private static final Map<String, String> SIGN_UP_FORM =
      Map.of("name", "Ada Lovelace", "emailid", "ada@example.com", "password", Samples.PASSWORD);

  @Test
  void signingUpWithJsonGivesTheUserAndWhereItIs() {
    Answer answer = api.post("/signup").json(Samples.signUp()).send();

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Location")).isEqualTo("/me");
    assertThat(answer.json()).isEqualTo(Samples.user());
    assertThat(api.users().received(Operation.SIGN_UP)).isEqualTo(Samples.signUp());
  }

  @Test
  void signingUpWithAFormTakesEmailidForEmail() {
    Answer answer = api.post("/signup").form(SIGN_UP_FORM).send();

    assertThat(answer.status()).isEqualTo(201);
    assertThat(api.users().received(Operation.SIGN_UP)).isEqualTo(Samples.signUp());
  }

  @Test
  void signingUpWithMultipartIsTheSame() {
    Answer answer = api.post("/signup").multipart(SIGN_UP_FORM).send();

    assertThat(answer.status()).isEqualTo(201);
    assertThat(api.users().received(Operation.SIGN_UP)).isEqualTo(Samples.signUp());
  }

  @Test
  void loggingInGivesATokenThatOpensTheGuardedRoutes() {
    Answer loggedIn = api.post("/login").json(Samples.logIn()).send();

    assertThat(loggedIn.status()).isEqualTo(200);
    assertThat(loggedIn.json().fieldNames())
        .containsExactlyInAnyOrder(
            "token", "token_type", "expires_in", "refresh_token", "refresh_expires_in", "user");
    assertThat(loggedIn.json().getString("token_type")).isEqualTo("Bearer");
    String token = loggedIn.json().getString("token");
    Answer test = api.get("/test").token(token).send();
    assertThat(test.status()).isEqualTo(200);
    assertThat(test.text()).isEqualTo("Authorized");
    assertThat(test.header("Content-Type")).isEqualTo("text/plain");
    Answer me = api.get("/me").header("Authorization", "bearer " + token).send();
    assertThat(me.json()).isEqualTo(Samples.user());
    assertThat(api.users().received(Operation.FIND_USER_BY_ID))
        .isEqualTo(new JsonObject().put("user_id", Samples.USER_ID));
  }

  @Test
  void loggingInTakesAllThreeEncodingsAndBothNamesOfTheAddress() {
    Map<String, String> form = Map.of("email", "ada@example.com", "password", Samples.PASSWORD);
    Map<String, String> alias = Map.of("emailid", "ada@example.com", "password", Samples.PASSWORD);
    assertThat(api.post("/login").form(form).send().status()).isEqualTo(200);
    assertThat(api.post("/login").form(alias).send().status()).isEqualTo(200);
    assertThat(api.post("/login").multipart(form).send().status()).isEqualTo(200);
    assertThat(api.post("/login").json(new JsonObject(Map.copyOf(alias))).send().status())
        .isEqualTo(200);
    assertThat(api.users().received(Operation.LOG_IN))
        .isEqualTo(Samples.logIn().put("client", "127.0.0.1"));
  }

  @Test
  void theUserWhoseTokenComesAlongWithALogInIsTold() {
    api.post("/login").token(api.tokens().valid()).json(Samples.logIn()).send();

    assertThat(api.users().received(Operation.LOG_IN).getString("bearer"))
        .isEqualTo(Samples.USER_ID);
  }

  @Test
  void aBadTokenIsNoReasonToRefuseALogIn() {
    Answer forged = api.post("/login").token("forged").json(Samples.logIn()).send();
    Answer two =
        api.post("/login")
            .token(api.tokens().valid())
            .header("Authorization", "Bearer other")
            .json(Samples.logIn())
            .send();

    assertThat(forged.status()).isEqualTo(200);
    assertThat(two.status()).isEqualTo(200);
    assertThat(api.users().received(Operation.LOG_IN).containsKey("bearer")).isFalse();
  }

  @Test
  void whoLogsInDoesNotSayWhereFromNorAsWhom() {
    JsonObject lie = Samples.logIn().put("client", "192.0.2.1").put("bearer", Samples.USER_ID);

    api.post("/login").json(lie).send();

    assertThat(api.users().received(Operation.LOG_IN))
        .isEqualTo(Samples.logIn().put("client", "127.0.0.1"));
  }

  @Test
  void aPasswordIsChangedByWhoHasTheToken() {
    Answer answer =
        api.post("/me/password").token(api.tokens().valid()).json(Samples.changePassword()).send();

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.text()).isEmpty();
    assertThat(api.users().received(Operation.CHANGE_PASSWORD))
        .isEqualTo(Samples.changePassword().put("user_id", Samples.USER_ID));
  }

  @Test
  void aPasswordIsChangedByFormsToo() {
    Map<String, String> form =
        Map.of("current_password", Samples.PASSWORD, "new_password", "another horse");

    assertThat(api.post("/me/password").token(api.tokens().valid()).form(form).send().status())
        .isEqualTo(204);
    assertThat(api.post("/me/password").token(api.tokens().valid()).multipart(form).send().status())
        .isEqualTo(204);
  }

  @Test
  void withoutATokenNoPasswordIsChanged() {
    Answer answer = api.post("/me/password").json(Samples.changePassword()).send();

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.problem()).isEqualTo("missing-token");
    assertThat(api.users().received(Operation.CHANGE_PASSWORD)).isNull();
  }

  @Test
  void nobodyChangesAnothersPassword() {
    JsonObject lie =
        Samples.changePassword().put("user_id", "0f8fad5b-d9cb-469f-a165-70867728950e");

    api.post("/me/password").token(api.tokens().valid()).json(lie).send();

    assertThat(api.users().received(Operation.CHANGE_PASSWORD).getString("user_id"))
        .isEqualTo(Samples.USER_ID);
  }

  @Test
  void everyWrongFieldOfAChangeIsNamed() {
    Answer answer =
        api.post("/me/password")
            .token(api.tokens().valid())
            .json(new JsonObject().put("new_password", "short"))
            .send();

    assertThat(answer.wrongFields()).containsExactlyInAnyOrder("current_password", "new_password");
  }

  @Test
  void theOpenRouteIsOpen() {
    Answer answer = api.get("/open").send();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().getString("message")).isNotBlank();
  }
}
