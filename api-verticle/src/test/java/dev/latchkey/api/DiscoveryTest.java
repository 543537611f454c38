package dev.latchkey.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.latchkey.api.fixture.Answer;
import dev.latchkey.api.fixture.Api;
import dev.latchkey.api.fixture.Samples;
import dev.latchkey.token.AccessTokenRules;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DiscoveryTest {
  private static final String KEYS = "/.well-known/jwks.json";
  private static final String ISSUER = "/.well-known/openid-configuration";

  @RegisterExtension static final Api api = new Api();

  @RegisterExtension
  static final Api atUrl =
      Api.with(
          settings ->
              ApiSettings.of(
                  settings.host(), 0, new AccessTokenRules("https://id.example/", "audience")));

  @RegisterExtension static final Api alone = Api.withoutUserVerticle();

  @Test
  void theKeysAreAJwkSetAndMayBeKept() {
    api.get("/test").token(api.tokens().valid()).send();

    Answer answer = api.get(KEYS).send();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=300");
    assertThat(answer.json().getJsonArray("keys")).hasSize(1);
    assertThat(answer.text()).doesNotContain("\"d\"");
  }

  @Test
  void whoHasThemIsToldSo() {
    api.get("/test").token(api.tokens().valid()).send();
    String tag = api.get(KEYS).send().header("ETag");

    Answer same = api.get(KEYS).header("If-None-Match", "\"other\", W/" + tag).send();
    Answer other = api.get(KEYS).header("If-None-Match", "\"other\"").send();

    assertThat(same.status()).isEqualTo(304);
    assertThat(same.header("ETag")).isEqualTo(tag);
    assertThat(same.text()).isEmpty();
    assertThat(other.status()).isEqualTo(200);
  }

  @Test
  void withoutKeysThereIsNoSetThatCouldBeKept() {
    Answer answer = alone.get(KEYS).send();

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void issuerAndKeysAreWhereVerifiersLook() {
    atUrl.get("/test").token(api.tokens().valid()).send();

    JsonObject issuer = atUrl.get(ISSUER).send().json();

    assertThat(issuer.getString("issuer")).isEqualTo("https://id.example/");
    assertThat(issuer.getString("jwks_uri")).isEqualTo("https://id.example/.well-known/jwks.json");
    assertThat(issuer.getJsonArray("id_token_signing_alg_values_supported"))
        .isEqualTo(new JsonArray().add("ES256"));
  }

  @Test
  void anIssuerThatIsNoUrlHasNoDocument() {
    assertThat(api.get(ISSUER).send().status()).isEqualTo(404);
  }

  /** As docs/guard-your-own-service.md shows it. */
  @Test
  void nimbusVerifiesTokensWithTheKeysAlone() throws Exception {
    api.get("/test").token(api.tokens().valid()).send();
    var keys =
        JWKSourceBuilder.<SecurityContext>create(
                URI.create("http://127.0.0.1:" + api.port() + KEYS).toURL())
            .build();
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));

    JWTClaimsSet claims = processor.process(api.tokens().valid(), null);

    assertThat(claims.getSubject()).isEqualTo(Samples.USER_ID);
  }
}
