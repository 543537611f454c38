package dev.latchkey.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.api.fixture.Answer;
import dev.latchkey.api.fixture.Api;
import dev.latchkey.api.fixture.Samples;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationTest {
  @RegisterExtension static final Api api = new Api();

  private static final List<String> GET_PATHS =
      List.of("/open", "/test", "/me", "/openapi.json", "/health/live", "/health/ready");

  @Test
  void headIsGetWithoutTheBody() {
    for (String path : GET_PATHS) {
      Answer get = api.get(path).token(api.tokens().valid()).send();
      Answer head = api.call("HEAD", path).token(api.tokens().valid()).send();

      assertThat(head.status()).isEqualTo(get.status()).isEqualTo(200);
      assertThat(head.body().length()).isZero();
      assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
    }
  }

  @Test
  void headOfAProblemHasNoBodyEither() {
    Answer head = api.call("HEAD", "/test").send();

    assertThat(head.status()).isEqualTo(401);
    assertThat(head.body().length()).isZero();
  }

  @Test
  void optionsTellsTheMethods() {
    for (String path : GET_PATHS) {
      Answer answer = api.call("OPTIONS", path).send();
      assertThat(answer.status()).isEqualTo(204);
      assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }
    assertThat(api.call("OPTIONS", "/login").send().header("Allow")).isEqualTo("POST, OPTIONS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "get", "BREW"})
  void otherMethodsAreRefusedWithThoseAllowed(String method) {
    Answer guarded = api.call(method, "/test").send();
    assertThat(guarded.status()).isEqualTo(405);
    assertThat(guarded.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    Answer posted = api.call(method, "/signup").send();
    assertThat(posted.status()).isEqualTo(405);
    assertThat(posted.header("Allow")).isEqualTo("POST, OPTIONS");
  }

  @Test
  void getOfWhatTakesPostIsRefused() {
    assertThat(api.get("/signup").send().status()).isEqualTo(405);
    assertThat(api.post("/test").json(new JsonObject()).send().status()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/nothing", "/open/x", "/OPEN", "/%00", "/signup%0d%0aX:y"})
  void anUnknownPathIsNotFound(String path) {
    Answer answer = api.get(path).send();

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().getString("type")).isEqualTo("about:blank");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/%zz", "/%", "/%f", "/open/%zz", "/%c3%28", "/test?%zz=%", "/..%2f..%2fetc"})
  void aMalformedPathIsNeverOurFault(String path) {
    assertThat(api.get(path).send().status()).isBetween(400, 499);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "application/*",
        "application/json",
        "text/html, */*;q=0.1",
        "APPLICATION/JSON",
        ""
      })
  void whatAcceptsJsonGetsIt(String accept) {
    assertThat(api.get("/open").header("Accept", accept).send().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "application/xml",
        "application/json;q=0, */*",
        "image/*",
        "nonsense"
      })
  void whatDoesNotAcceptJsonIsTold(String accept) {
    assertThat(api.get("/open").header("Accept", accept).send().status()).isEqualTo(406);
  }

  @Test
  void theGuardedTextIsNegotiatedToo() {
    String token = api.tokens().valid();
    assertThat(api.get("/test").token(token).header("Accept", "text/plain").send().status())
        .isEqualTo(200);
    assertThat(api.get("/test").token(token).header("Accept", "application/json").send().status())
        .isEqualTo(406);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "application/jsonx",
        "text/json",
        "nonsense",
        ";"
      })
  void aBodyOfAnotherTypeIsRefused(String type) {
    Answer answer = api.post("/signup").body(type, Samples.signUp().encode()).send();

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.header("Accept-Post"))
        .isEqualTo("application/json, application/x-www-form-urlencoded, multipart/form-data");
  }

  @Test
  void aBodyWithoutATypeIsRefused() {
    assertThat(api.post("/login").body(Buffer.buffer("{}")).send().status()).isEqualTo(415);
  }

  @Test
  void aPackedBodyIsRefused() {
    Answer answer =
        api.post("/login").json(Samples.logIn()).header("Content-Encoding", "gzip").send();

    assertThat(answer.status()).isEqualTo(415);
  }

  @Test
  void parametersAndCaseOfTheTypeDoNotMatter() {
    Answer answer =
        api.post("/login").body("Application/JSON; charset=UTF-8", Samples.logIn().encode()).send();

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void aBodyOverTheLimitIsRefusedAndOneAtTheLimitIsNot() {
    String fits = Samples.logIn().put("padding", "").encode();
    String padding = "x".repeat(ApiSettings.DEFAULT_BODY_LIMIT - fits.length());
    JsonObject full = Samples.logIn().put("padding", padding);
    JsonObject over = Samples.logIn().put("padding", padding + "x");

    assertThat(api.post("/login").json(full).send().status()).isEqualTo(200);
    assertThat(api.post("/login").json(over).send().status()).isEqualTo(413);
    assertThat(api.post("/login").json(full).chunked().send().status()).isEqualTo(200);
    assertThat(api.post("/login").json(over).chunked().send().status()).isEqualTo(413);
  }

  @Test
  void aFormFieldOverTheLimitIsA400Or413() {
    String form = "email=" + "x".repeat(40_000) + "&password=y";
    int status = api.post("/login").body("application/x-www-form-urlencoded", form).send().status();

    assertThat(status).isIn(400, 413);
  }

  @Test
  void onlyTheExpectationOfHttpCanBeMet() {
    Answer answer = api.post("/login").json(Samples.logIn()).header("Expect", "coffee").send();

    assertThat(answer.status()).isEqualTo(417);
  }
}
