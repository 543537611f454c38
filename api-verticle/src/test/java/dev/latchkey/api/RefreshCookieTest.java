package dev.latchkey.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.api.fixture.Answer;
import dev.latchkey.api.fixture.Api;
import dev.latchkey.api.fixture.Call;
import dev.latchkey.api.fixture.Samples;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.Operation;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshCookieTest {
  private static final String NAME = "__Host-latchkey_refresh";
  private static final String PROOF = "x-latchkey-csrf";

  @RegisterExtension static final Api api = Api.with(settings -> settings.withRefreshCookie(true));

  @RegisterExtension static final Api withoutCookies = new Api();

  private static JsonObject logInWithCookie() {
    return Samples.logIn().put("cookie", true);
  }

  private static Call byCookie(String path) {
    return api.post(path).header("Cookie", NAME + "=" + Samples.REFRESH_TOKEN);
  }

  @Test
  void aLogInThatAsksForItGetsItsRefreshTokenInACookieAlone() {
    Answer answer = api.post("/login").header(PROOF, "1").json(logInWithCookie()).send();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).doesNotContain("lkr_");
    assertThat(answer.header("Set-Cookie").split("; ", -1))
        .contains(
            NAME + "=" + Samples.REFRESH_TOKEN,
            "Max-Age=604800",
            "Path=/",
            "Secure",
            "HTTPOnly",
            "SameSite=Strict");
    assertThat(answer.header("Set-Cookie")).doesNotContainIgnoringCase("domain");
  }

  @Test
  void aLogInThatDoesNotAskGetsItInTheBody() {
    Answer answer = api.post("/login").json(Samples.logIn()).send();

    assertThat(answer.json().getString("refresh_token")).isEqualTo(Samples.REFRESH_TOKEN);
    assertThat(answer.headers().contains("Set-Cookie")).isFalse();
  }

  @Test
  void aRefreshByCookieAnswersByCookie() {
    Answer answer = byCookie("/token/refresh").header(PROOF, "1").send();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).doesNotContain("lkr_");
    assertThat(answer.header("Set-Cookie")).startsWith(NAME + "=lkr_");
    assertThat(api.users().received(Operation.REFRESH_SESSION).getString("refresh_token"))
        .isEqualTo(Samples.REFRESH_TOKEN);
  }

  @Test
  void withoutTheHeaderNobodyRefreshesOrLogsInByCookie() {
    Answer refresh = byCookie("/token/refresh").send();
    Answer logIn = api.post("/login").json(logInWithCookie()).send();

    assertThat(refresh.status()).isEqualTo(403);
    assertThat(refresh.problem()).isEqualTo("cross-site-request");
    assertThat(logIn.status()).isEqualTo(403);
    assertThat(api.users().received(Operation.REFRESH_SESSION)).isNull();
    assertThat(api.users().received(Operation.LOG_IN)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "none", ""})
  void anotherOriginsPageIsRefused(String site) {
    Answer answer =
        byCookie("/token/refresh").header(PROOF, "1").header("Sec-Fetch-Site", site).send();

    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void aPageOfTheSameOriginIsServed() {
    Answer answer =
        byCookie("/token/refresh")
            .header(PROOF, "1")
            .header("Sec-Fetch-Site", "same-origin")
            .send();

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void aTokenInTheBodyGoesBeforeTheCookie() {
    JsonObject other = new JsonObject().put("refresh_token", "lkr_other");

    Answer answer = byCookie("/token/refresh").header(PROOF, "1").json(other).send();

    assertThat(api.users().received(Operation.REFRESH_SESSION).getString("refresh_token"))
        .isEqualTo("lkr_other");
    assertThat(answer.headers().contains("Set-Cookie")).isFalse();
  }

  @Test
  void aCookieThatIsNotValidAnyMoreIsTakenAway() {
    api.users().fails(Operation.REFRESH_SESSION, Failure.INVALID_REFRESH_TOKEN);

    Answer answer = byCookie("/token/refresh").header(PROOF, "1").send();

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("Set-Cookie")).startsWith(NAME + "=;").contains("Max-Age=0");
  }

  @Test
  void loggingOutByCookieTakesItAway() {
    Answer answer = byCookie("/logout").header(PROOF, "1").send();

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("Set-Cookie")).startsWith(NAME + "=;").contains("Max-Age=0");
    assertThat(api.users().received(Operation.LOG_OUT)).isEqualTo(Samples.refresh());
  }

  @Test
  void nobodyIsLoggedOutByAnotherSitesPage() {
    Answer answer = byCookie("/logout").send();

    assertThat(answer.status()).isEqualTo(401);
    assertThat(api.users().received(Operation.LOG_OUT)).isNull();
  }

  @Test
  void loggingOutEverywhereTakesTheCookieAway() {
    Answer answer = byCookie("/logout/all").token(api.tokens().valid()).send();

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("Set-Cookie")).contains("Max-Age=0");
  }

  @Test
  void aCookieOpensNoOtherRoute() {
    Answer answer =
        api.get("/me")
            .header("Cookie", NAME + "=" + Samples.REFRESH_TOKEN)
            .header(PROOF, "1")
            .send();

    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void whereNoneAreOfferedCookiesAreIgnoredAndRefusedToThoseWhoAsk() {
    Answer logIn = withoutCookies.post("/login").header(PROOF, "1").json(logInWithCookie()).send();
    Answer refresh =
        withoutCookies
            .post("/token/refresh")
            .header("Cookie", NAME + "=" + Samples.REFRESH_TOKEN)
            .header(PROOF, "1")
            .send();

    assertThat(logIn.status()).isEqualTo(400);
    assertThat(logIn.wrongFields()).containsExactly("cookie");
    assertThat(refresh.status()).isEqualTo(400);
    assertThat(refresh.wrongFields()).containsExactly("refresh_token");
  }
}
