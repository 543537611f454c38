package dev.latchkey.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.api.fixture.Answer;
import dev.latchkey.api.fixture.Api;
import dev.latchkey.api.fixture.Call;
import dev.latchkey.api.fixture.Samples;
import dev.latchkey.contract.Operation;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationTest {
  @RegisterExtension static final Api api = new Api();

  private static Answer signUp(JsonObject body) {
    return api.post("/signup").json(body).send();
  }

  private static void isRefused(Answer answer, String... fields) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("invalid-request");
    assertThat(answer.wrongFields()).containsExactlyInAnyOrder(fields);
    assertThat(api.users().received(Operation.SIGN_UP)).isNull();
  }

  @Test
  void everyMissingFieldIsNamed() {
    isRefused(signUp(new JsonObject()), "name", "email", "password");
  }

  @Test
  void noBodyAtAllLacksEveryField() {
    isRefused(api.post("/signup").send(), "name", "email", "password");
  }

  @Test
  void everyWrongFieldIsNamedWhoeverFindsIt() {
    isRefused(
        signUp(new JsonObject().put("name", "Ada\nAdmin").put("email", 7).put("password", "short")),
        "name",
        "email",
        "password");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "email", "password", "unknown"})
  void marksThatPileUpCostNoTime(String field) {
    String marks = "a" + "\u0345".repeat(7_000) + "\u0334".repeat(7_000);
    long began = System.nanoTime();

    for (int i = 0; i < 20; i++) {
      api.post("/signup").json(new JsonObject().put(field, marks)).send();
    }

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void whatIsNoTextIsRefused() {
    for (Object value :
        new Object[] {
          new JsonObject().put("$ne", null), new JsonArray().add("a"), 1, true, 1e99, null
        }) {
      isRefused(signUp(Samples.signUp().put("email", value)), "email");
      isRefused(signUp(Samples.signUp().put("password", value)), "password");
    }
  }

  @Test
  void unknownMembersChangeNothing() {
    Answer answer =
        signUp(Samples.signUp().put("user_id", "x").put("role", "admin").put("$where", "1"));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(api.users().received(Operation.SIGN_UP)).isEqualTo(Samples.signUp());
  }

  @Test
  void aMemberThatComesTwiceIsRefusedByName() {
    String twice =
        "{\"name\":\"Ada\",\"email\":\"a@example.com\",\"password\":\"12345678\",\"password\":\"87654321\"}";
    isRefused(api.post("/signup").body("application/json", twice).send(), "password");
  }

  @Test
  void aFormFieldThatComesTwiceIsRefusedByName() {
    String twice = "name=Ada&email=a%40example.com&email=b%40example.com&password=anemone-sextant";
    isRefused(api.post("/signup").body("application/x-www-form-urlencoded", twice).send(), "email");
  }

  @Test
  void whatComesTwiceIsNamedWithAllThatIsWrongOtherwise() {
    String twice = "{\"email\":\"a@example.com\",\"email\":\"b@example.com\",\"password\":\"x\"}";
    isRefused(
        api.post("/signup").body("application/json", twice).send(), "name", "email", "password");
    isRefused(
        api.post("/signup")
            .body(
                "application/x-www-form-urlencoded", "emailid=a&emailid=b&password=anemone-sextant")
            .send(),
        "name",
        "emailid");
  }

  @Test
  void twoNamesForTheAddressMustAgree() {
    isRefused(signUp(Samples.signUp().put("emailid", "eve@example.com")), "emailid");
    isRefused(
        signUp(Samples.signUp().putNull("email").put("emailid", "eve@example.com")), "emailid");
    assertThat(signUp(Samples.signUp().put("emailid", "ada@example.com")).status()).isEqualTo(201);
  }

  @Test
  void aWrongAddressIsNamedAsTheClientNamedIt() {
    isRefused(
        api.post("/signup")
            .form(Map.of("name", "Ada", "emailid", "ada", "password", Samples.PASSWORD))
            .send(),
        "emailid");
  }

  @Test
  void detailsNeverRepeatAValue() {
    Answer answer =
        signUp(
            new JsonObject()
                .put("name", "N\u0000 secret")
                .put("email", "secret")
                .put("password", "secret"));

    isRefused(answer, "name", "email", "password");
    assertThat(answer.text()).doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "\"text\"",
        "{} {}",
        "{\"a\":}",
        "{'a':1}",
        "\uFEFF{}",
        "{\"a\":NaN}"
      })
  void whatIsNoJsonObjectIsMalformed(String body) {
    Answer answer = api.post("/signup").body("application/json", body).send();

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().getString("type")).isEqualTo("about:blank");
  }

  @Test
  void jsonThatIsNotUtf8IsMalformed() {
    Buffer bytes = Buffer.buffer("{\"name\":\"").appendByte((byte) 0xFF).appendString("\"}");
    Answer answer =
        api.post("/signup").header("Content-Type", "application/json").body(bytes).send();

    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void formFieldsThatAreNotUtf8AreRefused() {
    String form = "name=Ada&email=a%40example.com&password=12345678%FF";
    isRefused(
        api.post("/signup").body("application/x-www-form-urlencoded", form).send(), "password");
  }

  @Test
  void jsonTenThousandDeepIsMalformed() {
    String deep = "{\"name\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";

    assertThat(api.post("/signup").body("application/json", deep).send().status()).isEqualTo(400);
  }

  @Test
  void thousandsOfMembersWhoseNamesCollideAreIgnored() {
    StringBuilder members = new StringBuilder("{");
    for (int i = 0; i < 2048; i++) {
      // "Aa" and "BB" have one hash code, and so has every word made of eleven of them.
      for (int bit = 10; bit >= 0; bit--) {
        members.append(
            (i >> bit & 1) == 0 ? (bit == 10 ? "\"Aa" : "Aa") : (bit == 10 ? "\"BB" : "BB"));
      }
      members.append("\":1,");
    }
    String body = members + Samples.signUp().encode().substring(1);

    assertThat(api.post("/signup").body("application/json", body).send().status()).isEqualTo(201);
  }

  @Test
  void aFormOfTenThousandPartsIsMalformed() {
    String form = "a=1&".repeat(10_000);
    Answer answer = api.post("/signup").body("application/x-www-form-urlencoded", form).send();
    String parts = Call.part("form-data; name=\"a\"", "text/plain", "1").repeat(500);
    Answer multipart = api.post("/signup").multipart(parts).send();

    assertThat(answer.status()).isEqualTo(400);
    assertThat(multipart.status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\"",
        "multipart/form-data; charset=nope; boundary=x"
      })
  void aMultipartTypeWithoutAUsableBoundaryIsNoType(String type) {
    assertThat(api.post("/signup").body(type, "--x\r\nnonsense").send().status()).isEqualTo(415);
  }

  @Test
  void aMultipartBodyWithNothingInItLacksEveryField() {
    isRefused(
        api.post("/signup").body("multipart/form-data; boundary=x", "--y\r\nnonsense").send(),
        "name",
        "email",
        "password");
  }

  @Test
  void aFileIsNoField() {
    String parts =
        Call.part("form-data; name=\"name\"", "text/plain", "Ada")
            + Call.part("form-data; name=\"email\"", "text/plain", "ada@example.com")
            + Call.part(
                "form-data; name=\"password\"; filename=\"p.txt\"", "text/plain", "12345678");

    isRefused(api.post("/signup").multipart(parts).send(), "password");
    assertThat(new java.io.File("file-uploads")).doesNotExist();
  }

  @Test
  void aPasswordCountsComposedCodePoints() {
    isRefused(signUp(Samples.signUp().put("password", "🔑".repeat(7))), "password");
    assertThat(signUp(Samples.signUp().put("password", "🔑".repeat(8))).status()).isEqualTo(201);
    assertThat(signUp(Samples.signUp().put("password", "e\u0301".repeat(256))).status())
        .isEqualTo(201);
  }

  @Test
  void aPasswordThatIsTooLongIsRefusedHere() {
    isRefused(signUp(Samples.signUp().put("password", "x".repeat(257))), "password");
  }

  @Test
  void addressesOfAnyScriptAreAccepted() {
    Answer answer = signUp(Samples.signUp().put("email", "  Алиса@почта.example "));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(api.users().received(Operation.SIGN_UP).getString("email"))
        .isEqualTo("Алиса@почта.example");
  }

  @Test
  void loggingInDoesNotAskForTheLengthThatNewPasswordsHave() {
    JsonObject body = Samples.logIn().put("password", "x");

    assertThat(api.post("/login").json(body).send().status()).isEqualTo(200);
  }
}
