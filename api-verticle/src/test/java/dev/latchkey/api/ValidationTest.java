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
  void every_missing_field_is_named() {
    isRefused(signUp(new JsonObject()), "name", "email", "password");
  }

  @Test
  void no_body_at_all_lacks_every_field() {
    isRefused(api.post("/signup").send(), "name", "email", "password");
  }

  @Test
  void every_wrong_field_is_named_whoever_finds_it() {
    isRefused(
        signUp(new JsonObject().put("name", "Ada\nAdmin").put("email", 7).put("password", "short")),
        "name",
        "email",
        "password");
  }

  @Test
  void what_is_no_text_is_refused() {
    for (Object value :
        new Object[] {
          new JsonObject().put("$ne", null), new JsonArray().add("a"), 1, true, 1e99, null
        }) {
      isRefused(signUp(Samples.signUp().put("email", value)), "email");
      isRefused(signUp(Samples.signUp().put("password", value)), "password");
    }
  }

  @Test
  void unknown_members_change_nothing() {
    Answer answer =
        signUp(Samples.signUp().put("user_id", "x").put("role", "admin").put("$where", "1"));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(api.users().received(Operation.SIGN_UP)).isEqualTo(Samples.signUp());
  }

  @Test
  void a_member_that_comes_twice_is_refused_by_name() {
    String twice =
        "{\"name\":\"Ada\",\"email\":\"a@example.com\",\"password\":\"12345678\",\"password\":\"87654321\"}";
    isRefused(api.post("/signup").body("application/json", twice).send(), "password");
  }

  @Test
  void a_form_field_that_comes_twice_is_refused_by_name() {
    String twice = "name=Ada&email=a%40example.com&email=b%40example.com&password=12345678";
    isRefused(api.post("/signup").body("application/x-www-form-urlencoded", twice).send(), "email");
  }

  @Test
  void what_comes_twice_is_named_with_all_that_is_wrong_otherwise() {
    String twice = "{\"email\":\"a@example.com\",\"email\":\"b@example.com\",\"password\":\"x\"}";
    isRefused(
        api.post("/signup").body("application/json", twice).send(), "name", "email", "password");
    isRefused(
        api.post("/signup")
            .body("application/x-www-form-urlencoded", "emailid=a&emailid=b&password=12345678")
            .send(),
        "name",
        "emailid");
  }

  @Test
  void two_names_for_the_address_must_agree() {
    isRefused(signUp(Samples.signUp().put("emailid", "eve@example.com")), "emailid");
    assertThat(signUp(Samples.signUp().put("emailid", "ada@example.com")).status()).isEqualTo(201);
  }

  @Test
  void a_wrong_address_is_named_as_the_client_named_it() {
    isRefused(
        api.post("/signup")
            .form(Map.of("name", "Ada", "emailid", "ada", "password", Samples.PASSWORD))
            .send(),
        "emailid");
  }

  @Test
  void details_never_repeat_a_value() {
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
  void what_is_no_json_object_is_malformed(String body) {
    Answer answer = api.post("/signup").body("application/json", body).send();

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().getString("type")).isEqualTo("about:blank");
  }

  @Test
  void json_that_is_not_utf8_is_malformed() {
    Buffer bytes = Buffer.buffer("{\"name\":\"").appendByte((byte) 0xFF).appendString("\"}");
    Answer answer =
        api.post("/signup").header("Content-Type", "application/json").body(bytes).send();

    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void form_fields_that_are_not_utf8_are_refused() {
    String form = "name=Ada&email=a%40example.com&password=12345678%FF";
    isRefused(
        api.post("/signup").body("application/x-www-form-urlencoded", form).send(), "password");
  }

  @Test
  void json_ten_thousand_deep_is_malformed() {
    String deep = "{\"name\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";

    assertThat(api.post("/signup").body("application/json", deep).send().status()).isEqualTo(400);
  }

  @Test
  void thousands_of_members_whose_names_collide_are_ignored() {
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
  void a_form_of_ten_thousand_parts_is_malformed() {
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
  void a_multipart_type_without_a_usable_boundary_is_no_type(String type) {
    assertThat(api.post("/signup").body(type, "--x\r\nnonsense").send().status()).isEqualTo(415);
  }

  @Test
  void a_multipart_body_with_nothing_in_it_lacks_every_field() {
    isRefused(
        api.post("/signup").body("multipart/form-data; boundary=x", "--y\r\nnonsense").send(),
        "name",
        "email",
        "password");
  }

  @Test
  void a_file_is_no_field() {
    String parts =
        Call.part("form-data; name=\"name\"", "text/plain", "Ada")
            + Call.part("form-data; name=\"email\"", "text/plain", "ada@example.com")
            + Call.part(
                "form-data; name=\"password\"; filename=\"p.txt\"", "text/plain", "12345678");

    isRefused(api.post("/signup").multipart(parts).send(), "password");
    assertThat(new java.io.File("file-uploads")).doesNotExist();
  }

  @Test
  void a_password_counts_composed_code_points() {
    isRefused(signUp(Samples.signUp().put("password", "🔑".repeat(7))), "password");
    assertThat(signUp(Samples.signUp().put("password", "🔑".repeat(8))).status()).isEqualTo(201);
    assertThat(signUp(Samples.signUp().put("password", "e\u0301".repeat(256))).status())
        .isEqualTo(201);
  }

  @Test
  void a_password_that_is_too_long_is_refused_here() {
    isRefused(signUp(Samples.signUp().put("password", "x".repeat(257))), "password");
  }

  @Test
  void addresses_of_any_script_are_accepted() {
    Answer answer = signUp(Samples.signUp().put("email", "  Алиса@почта.example "));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(api.users().received(Operation.SIGN_UP).getString("email"))
        .isEqualTo("Алиса@почта.example");
  }

  @Test
  void logging_in_does_not_ask_for_the_length_that_new_passwords_have() {
    JsonObject body = Samples.logIn().put("password", "x");

    assertThat(api.post("/login").json(body).send().status()).isEqualTo(200);
  }
}
