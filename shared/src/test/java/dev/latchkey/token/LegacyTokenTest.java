package dev.latchkey.token;

import static dev.latchkey.token.TokenForge.NOW;
import static dev.latchkey.token.TokenForge.USER_ID;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.latchkey.account.InvalidValueException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyTokenTest {
  private static final String SECRET = "004f2af45d3a4e161a7dd2d17fdae47f";
  private static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
  private static final String CLAIMS =
      "{\"user_id\":\"%s\",\"exp\":%d}".formatted(USER_ID, NOW + 1800);

  private final VerifierBench bench = new VerifierBench();
  private final AccessTokenVerifier verifier = accepting(bench.clock);

  private AccessTokenVerifier accepting(Clock clock) {
    return new AccessTokenVerifier(
        bench.keys,
        new AccessTokenRules(TokenForge.ISSUER, TokenForge.AUDIENCE),
        clock,
        Optional.of(LegacyTokenSecret.parse(SECRET)),
        Optional.empty(),
        AccessTokenVerifier.DEFAULT_REMEMBERED);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aTokenOfTheTutorialIsVerified() {
    VerifiedToken verified = verifier.verify(token(HEADER, CLAIMS)).await();

    assertThat(verified.userId()).hasToString(USER_ID);
    assertThat(verified.expiresAt()).isEqualTo(Instant.ofEpochSecond(NOW + 1800));
    assertThat(verified.scopes()).isEmpty();
    assertThat(verified.tokenId()).startsWith("legacy-").hasSizeGreaterThan(20);
    assertThat(verified.toUser().subject()).isEqualTo(USER_ID);
  }

  @Test
  void ourOwnTokensAreVerifiedBesideThem() {
    assertThat(verifier.verify(bench.forge.token()).await().tokenId()).isEqualTo("token-1");
  }

  @Test
  void aTokenOfNimbusIsVerified() throws JOSEException, ParseException {
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256).type(JOSEObjectType.JWT).build();
    JWTClaimsSet claims = JWTClaimsSet.parse(CLAIMS);
    SignedJWT token = new SignedJWT(header, claims);
    token.sign(new MACSigner(SECRET));

    assertThat(verifier.verify(token.serialize()).await().userId()).hasToString(USER_ID);
  }

  /** As the tutorial's {@code /login} makes it. */
  @Test
  void aTokenOfPyJwtIsVerified() throws IOException, InterruptedException {
    String program =
        """
        import datetime, jwt
        exp = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(minutes=30)
        token = jwt.encode({'user_id': '%s', 'exp': exp}, '%s', 'HS256')
        print(token if isinstance(token, str) else token.decode())
        """
            .formatted(USER_ID, SECRET);
    Optional<String> token = python(program);
    assumeTrue(token.isPresent(), "python3 with PyJWT is not installed");

    assertThat(accepting(Clock.systemUTC()).verify(token.get()).await().userId())
        .hasToString(USER_ID);
  }

  @Test
  void itDiesInTheSecondThatItsExpNames() {
    String token = token(HEADER, CLAIMS);
    bench.clock.advance(Duration.ofMinutes(30));

    assertRefused(token, "it has expired");
  }

  @Test
  void withoutTheSettingItIsRefused() {
    bench.assertRefused(token(HEADER, CLAIMS));
  }

  @Test
  void itsUserIdMayBeInCapitals() {
    String token =
        token(
            HEADER,
            CLAIMS
                .toUpperCase(java.util.Locale.ROOT)
                .replace("USER_ID", "user_id")
                .replace("EXP", "exp"));

    assertThat(verifier.verify(token).await().userId()).hasToString(USER_ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"alg\":\"none\",\"typ\":\"JWT\"}",
        "{\"alg\":\"None\",\"typ\":\"JWT\"}",
        "{\"alg\":\"HS384\",\"typ\":\"JWT\"}",
        "{\"alg\":\"HS512\",\"typ\":\"JWT\"}",
        "{\"alg\":\"hs256\",\"typ\":\"JWT\"}",
        "{\"alg\":\"ES256\",\"typ\":\"JWT\"}",
        "{\"alg\":\"RS256\",\"typ\":\"JWT\"}",
        "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"key-1\"}",
        "{\"alg\":\"HS256\",\"typ\":\"at+jwt\"}",
        "{\"alg\":\"HS256\",\"typ\":\"jwt\"}",
        "{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"key-1\"}",
        "{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":null}",
        "{\"alg\":\"HS256\",\"typ\":\"JWT\",\"crit\":[\"b64\"],\"b64\":false}",
        "{\"alg\":\"HS256\",\"typ\":\"JWT\",\"jwk\":{\"kty\":\"oct\",\"k\":\"AA\"}}",
        "{\"alg\":\"HS256\",\"typ\":\"JWT\",\"typ\":\"JWT\"}",
        "{\"alg\":\"HS256\"}",
        "{\"typ\":\"JWT\"}",
        "{}",
      })
  void aHeaderThatIsNotTheirsToTheLetterIsRefused(String header) {
    assertRefused(token(header, CLAIMS));
  }

  static Stream<String> wrongClaims() {
    String id = "\"user_id\":\"" + USER_ID + "\"";
    return Stream.of(
        "{" + id + "}",
        "{\"exp\":" + (NOW + 60) + "}",
        "{" + id + ",\"exp\":" + (NOW + 60) + ".5}",
        "{" + id + ",\"exp\":1.8e9}",
        "{" + id + ",\"exp\":1e30}",
        "{" + id + ",\"exp\":\"" + (NOW + 60) + "\"}",
        "{" + id + ",\"exp\":null}",
        "{" + id + ",\"exp\":" + NOW + "}",
        "{" + id + ",\"exp\":-1}",
        "{" + id + ",\"exp\":" + (NOW + 2 * 24 * 60 * 60) + "}",
        "{" + id + ",\"exp\":" + (NOW + 60) + ",\"exp\":" + (NOW + 60) + "}",
        "{" + id + ",\"exp\":" + (NOW + 60) + ",\"admin\":true}",
        "{" + id + ",\"exp\":" + (NOW + 60) + ",\"iss\":\"" + TokenForge.ISSUER + "\"}",
        "{\"user_id\":7,\"exp\":" + (NOW + 60) + "}",
        "{\"user_id\":\"ada\",\"exp\":" + (NOW + 60) + "}",
        "{\"user_id\":{\"$ne\":1},\"exp\":" + (NOW + 60) + "}",
        "[]",
        "null",
        "");
  }

  @ParameterizedTest
  @MethodSource("wrongClaims")
  void claimsThatAreNotTheirsAreRefused(String claims) {
    assertRefused(token(HEADER, claims));
  }

  @Test
  void anotherSecretIsRefused() {
    assertRefused(
        token(HEADER, CLAIMS, "HmacSHA256", SECRET.replace('0', '1')), "its signature is wrong");
  }

  @ParameterizedTest
  @CsvSource({"HmacSHA384", "HmacSHA512", "HmacSHA1"})
  void anotherHashThanTheHeaderNamesIsRefused(String algorithm) {
    assertRefused(token(HEADER, CLAIMS, algorithm, SECRET));
  }

  @Test
  void noPublicKeyServesAsSecret() {
    for (String key :
        new String[] {
          bench.forge.jwk().encode(),
          bench.forge.jwk().getString("x"),
          TokenForge.base64Url(bench.forge.publicKey().getEncoded())
        }) {
      assertRefused(token(HEADER, CLAIMS, "HmacSHA256", key));
    }
  }

  @Test
  void aSignatureOfOurOwnKeyUnderTheirHeaderIsRefused() {
    assertRefused(bench.forge.token(new JsonObject(HEADER), new JsonObject(CLAIMS)));
  }

  @Test
  void theSecretSignsNoTokenOfOurs() {
    String header = TokenForge.header().encode();

    assertRefused(token(header, TokenForge.claims().encode()));
  }

  @Test
  void anotherSpellingOfATokenIsRefused() {
    String token = token(HEADER, CLAIMS);

    assertRefused(token + "=");
    assertRefused(token + ".");
    assertRefused(" " + token);
    assertRefused(token.substring(0, token.lastIndexOf('.') + 1));
    assertRefused(flippedUnusedBits(token));
  }

  /** 32 octets leave two bits of the last character unused. */
  private static String flippedUnusedBits(String token) {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    int last = alphabet.indexOf(token.charAt(token.length() - 1));
    return token.substring(0, token.length() - 1) + alphabet.charAt(last + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "thisissecret",
        "",
        "0123456789abcdef0123456789abcde",
        "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE",
        "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AAAAAAAAAAAAAAAAAAAA\"}",
        "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQC7",
      })
  void aSecretThatIsTooShortOrAKeyForSignaturesIsNone(String text) {
    assertThatThrownBy(() -> LegacyTokenSecret.parse(text))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void theSecretDoesNotShow() {
    assertThat(LegacyTokenSecret.parse(SECRET)).hasToString("LegacyTokenSecret[redacted]");
  }

  private void assertRefused(String token) {
    assertThatThrownBy(() -> verifier.verify(token).await())
        .isExactlyInstanceOf(RefusedTokenException.class)
        .hasMessageNotContaining(USER_ID);
  }

  private void assertRefused(String token, String reason) {
    assertThatThrownBy(() -> verifier.verify(token).await()).hasMessage(reason);
  }

  private static String token(String header, String claims) {
    return token(header, claims, "HmacSHA256", SECRET);
  }

  private static String token(String header, String claims, String algorithm, String secret) {
    try {
      String content = TokenForge.base64Url(header) + '.' + TokenForge.base64Url(claims);
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
      return content + '.' + TokenForge.base64Url(mac.doFinal(content.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<String> python(String program) throws InterruptedException {
    try {
      Process process = new ProcessBuilder("python3", "-c", program).start();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      return process.waitFor() == 0 ? Optional.of(output) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
