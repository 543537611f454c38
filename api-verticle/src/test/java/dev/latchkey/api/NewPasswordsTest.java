package dev.latchkey.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.api.fixture.Answer;
import dev.latchkey.api.fixture.Api;
import dev.latchkey.api.fixture.Samples;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.Operation;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a new password must be, over HTTP (ASVS 6.2, NIST SP 800-63B-4 3.1.1.2). */
class NewPasswordsTest {
  @RegisterExtension static final Api api = new Api();

  private static final String COMMON = "must not be one that many people use";
  private static final String CONTEXT = "must be more than your name";

  @Test
  void aPasswordThatIsTooShortAndCommonIsToldBoth() {
    assertThat(problems(signUp("Dragon")))
        .hasSize(2)
        .contains("must have at least 8 characters")
        .anyMatch(rule -> rule.startsWith(COMMON));
  }

  @Test
  void allThatIsWrongWithAPasswordIsToldBesideTheOtherFields() {
    JsonObject body = new JsonObject().put("name", "Ad").put("email", "x@dragon.example");

    Answer answer = api.post("/signup").json(body.put("password", "dragon").put("name", "")).send();

    assertThat(answer.wrongFields()).containsExactlyInAnyOrder("name", "password");
    assertThat(problems(answer)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Password123", "QWERTYUIOP", "iloveyou", "correct horse battery staple"})
  void whatManyPeopleUseIsRefusedInAnyCase(String password) {
    assertThat(problems(signUp(password))).singleElement().asString().startsWith(COMMON);
    assertThat(api.users().received(Operation.SIGN_UP)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"adalovelace", "L0vel4ce1815", "ecalevol!!", "example1234", "latchkey#1"})
  void theOwnersAndTheServicesNamesAreRefused(String password) {
    assertThat(problems(signUp(password))).singleElement().asString().startsWith(CONTEXT);
  }

  @Test
  void aNameIsLookedForWhereTheAddressIsWrong() {
    JsonObject body = Samples.signUp().put("email", "none").put("password", "lovelace1815");

    Answer answer = api.post("/signup").json(body).send();

    assertThat(answer.wrongFields()).containsExactlyInAnyOrder("email", "password");
  }

  @Test
  void anEmptyPasswordIsOnlyTooShort() {
    assertThat(problems(signUp(""))).containsExactly("must have at least 8 characters");
  }

  @Test
  void aPasswordOfAMillionCharactersIsOnlyTooLong() {
    assertThat(problems(signUp("x".repeat(60_000))))
        .containsExactly("must have at most 256 characters");
  }

  @Test
  void aPasswordThatComesTwiceIsNotJudged() {
    String twice =
        "{\"name\":\"Ada\",\"email\":\"a@example.com\",\"password\":\"dragon\",\"password\":\"dragon\"}";

    assertThat(problems(api.post("/signup").body("application/json", twice).send()))
        .containsExactly("must be there only once");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"anemone sextant", "ANEMONESEXTANT", "8305176294", "        ", "🔑🦚🌙🐢🔑🦚🌙🐢"})
  void noKindOfCharacterIsAskedForOrRefused(String password) {
    assertThat(signUp(password).status()).isEqualTo(201);
  }

  @Test
  void aPassphraseThatHasTheNameAmongOtherWordsIsFine() {
    assertThat(signUp("what lovelace knew of the loom").status()).isEqualTo(201);
  }

  @Test
  void aPasswordThatOnlyTheUserVerticleRefusesIsToldWithWhatToDo() {
    api.users().fails(Operation.SIGN_UP, Failure.PASSWORD_BREACHED);

    assertThat(problems(signUp("anemone sextant")))
        .containsExactly("The password is known from a data breach; choose another.");
  }

  private static Answer signUp(String password) {
    return api.post("/signup").json(Samples.signUp().put("password", password)).send();
  }

  /** What is told of the password. */
  private static List<String> problems(Answer answer) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("invalid-request");
    return answer.json().getJsonArray("errors").stream()
        .map(JsonObject.class::cast)
        .filter(error -> error.getString("field").equals("password"))
        .map(error -> error.getString("detail"))
        .toList();
  }
}
