package dev.latchkey.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.api.fixture.Answer;
import dev.latchkey.api.fixture.Api;
import dev.latchkey.api.fixture.Call;
import dev.latchkey.api.fixture.TestTokens;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenHeadersTest {
  private static final String CHALLENGE = "Bearer realm=\"latchkey\"";
  private static final String INVALID = CHALLENGE + ", error=\"invalid_token\"";

  @RegisterExtension static final Api api = new Api();

  private static void isRefused(Call call, String problem, String challenge) {
    Answer answer = call.send();
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.problem()).isEqualTo(problem);
    assertThat(answer.header("WWW-Authenticate")).isEqualTo(challenge);
  }

  @Test
  void noTokenIsChallengedWithoutAnError() {
    isRefused(api.get("/test"), "missing-token", CHALLENGE);
    isRefused(api.get("/me"), "missing-token", CHALLENGE);
  }

  @Test
  void aTokenInTheQueryIsNoToken() {
    String token = api.tokens().valid();
    isRefused(
        api.get("/test?x-access-token=" + token + "&access_token=" + token),
        "missing-token",
        CHALLENGE);
  }

  @Test
  void anotherSchemeIsNoToken() {
    isRefused(api.get("/test").header("Authorization", "Basic YTpi"), "missing-token", CHALLENGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer ", "bearer ", "BEARER ", "Bearer   "})
  void theSchemeMayBeWrittenInAnyCase(String scheme) {
    String value = scheme + api.tokens().valid();
    assertThat(api.get("/test").header("Authorization", value).send().status()).isEqualTo(200);
  }

  @Test
  void theSameTokenTwiceIsOneToken() {
    String token = api.tokens().valid();
    Call call =
        api.get("/test").token(token).token(token).header("Authorization", "Bearer " + token);
    assertThat(call.send().status()).isEqualTo(200);
  }

  @Test
  void differentTokensAreRefusedEvenWhenBothAreValid() {
    String one = api.tokens().valid();
    String other = api.tokens().valid();
    isRefused(
        api.get("/test").token(one).header("Authorization", "Bearer " + other),
        "invalid-token",
        INVALID);
    isRefused(api.get("/test").token(one).token(other), "invalid-token", INVALID);
    isRefused(
        api.get("/test")
            .header("Authorization", "Bearer " + one)
            .header("Authorization", "Bearer " + other),
        "invalid-token",
        INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "null", "undefined", "a.b.c", "....", "{}", "é"})
  void garbageIsNotValid(String token) {
    isRefused(api.get("/test").token(token), "invalid-token", INVALID);
    isRefused(
        api.get("/test").header("Authorization", "Bearer " + token), "invalid-token", INVALID);
  }

  @Test
  void aTokenThatBreaksARuleIsNotValid() {
    Map<String, UnaryOperator<JsonObject>> broken = new TreeMap<>();
    broken.put("expired", claims -> claims.put("exp", claims.getLong("iat") - 1));
    broken.put("without exp", claims -> without(claims, "exp"));
    broken.put("text exp", claims -> claims.put("exp", "9999999999"));
    broken.put("huge exp", claims -> claims.put("exp", 1e30));
    broken.put("future nbf", claims -> claims.put("nbf", claims.getLong("exp")));
    broken.put("wrong iss", claims -> claims.put("iss", "eve"));
    broken.put("without aud", claims -> without(claims, "aud"));
    broken.put("without sub", claims -> without(claims, "sub"));
    broken.forEach(
        (rule, change) -> {
          TestTokens tokens = api.tokens();
          String token = tokens.signed(tokens.header(), change.apply(tokens.claims()));
          assertThat(api.get("/test").token(token).send().status()).as(rule).isEqualTo(401);
        });
  }

  @Test
  void aTokenWhoseHeaderIsNotOursIsNotValid() {
    for (Map.Entry<String, Object> member :
        Map.<String, Object>of(
                "alg",
                "none",
                "typ",
                "JWT",
                "kid",
                "../../etc/passwd",
                "b64",
                false,
                "jku",
                "http://x")
            .entrySet()) {
      TestTokens tokens = api.tokens();
      JsonObject header = tokens.header().put(member.getKey(), member.getValue());
      isRefused(
          api.get("/test").token(tokens.signed(header, tokens.claims())), "invalid-token", INVALID);
    }
  }

  @Test
  void anAlteredTokenIsNotValid() {
    String token = api.tokens().valid();
    String[] parts = token.split("\\.", -1);
    for (String altered :
        new String[] {
          token + "=",
          token + ".",
          parts[0] + "." + parts[1] + ".",
          parts[0] + "." + parts[1],
          parts[0] + "." + parts[1] + "." + parts[2].substring(2) + "AA"
        }) {
      isRefused(api.get("/test").token(altered), "invalid-token", INVALID);
    }
  }

  private static JsonObject without(JsonObject claims, String name) {
    claims.remove(name);
    return claims;
  }
}
