package dev.latchkey.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.latchkey.testing.mongo.TestDatabase;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An independent JOSE library takes our token, and what it makes of it is refused by the running
 * program.
 */
class TokenMutationTest {
  @TempDir static Path home;

  private static TestDatabase database;
  private static LatchkeyProcess latchkey;
  private static String token;

  @BeforeAll
  static void start() {
    database = TestDatabase.create();
    latchkey = LatchkeyProcess.start(home, Map.of("LATCHKEY_MONGO_URI", database.uri())).ready();
    latchkey.signUp("ada@example.com", "correct-horse-battery");
    token =
        new JsonObject(latchkey.logIn("ada@example.com", "correct-horse-battery").body())
            .getString("token");
  }

  @AfterAll
  static void stop() {
    latchkey.close();
    database.close();
  }

  @Test
  void theTokenItselfIsAccepted() {
    assertThat(status(token)).isEqualTo(200);
  }

  @Test
  void anotherKeyWithTheSameIdIsRefused() throws Exception {
    SignedJWT original = SignedJWT.parse(token);
    ECKey stranger =
        new ECKeyGenerator(Curve.P_256).keyID(original.getHeader().getKeyID()).generate();
    SignedJWT forged = new SignedJWT(original.getHeader(), original.getJWTClaimsSet());
    forged.sign(new ECDSASigner(stranger));

    assertThat(forged.verify(new ECDSAVerifier(stranger.toPublicJWK()))).isTrue();
    assertThat(status(forged.serialize())).isEqualTo(401);
  }

  @Test
  void anEmbeddedKeyIsRefused() throws Exception {
    ECKey stranger = new ECKeyGenerator(Curve.P_256).keyID("mine").generate();
    SignedJWT forged =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID("mine")
                .jwk(stranger.toPublicJWK())
                .build(),
            claims());
    forged.sign(new ECDSASigner(stranger));

    assertThat(status(forged.serialize())).isEqualTo(401);
  }

  @Test
  void aSymmetricSignatureIsRefused() throws Exception {
    SignedJWT forged =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(SignedJWT.parse(token).getHeader().getKeyID())
                .build(),
            claims());
    forged.sign(
        new MACSigner(
            "the public key, or anything else that is known".getBytes(StandardCharsets.UTF_8)));

    assertThat(status(forged.serialize())).isEqualTo(401);
  }

  @Test
  void otherClaimsUnderTheSameSignatureAreRefused() throws Exception {
    SignedJWT original = SignedJWT.parse(token);
    JsonObject longer =
        new JsonObject(original.getPayload().toString())
            .put("exp", Instant.now().plusSeconds(3600).getEpochSecond());
    String forged =
        original.getHeader().toBase64URL()
            + "."
            + Base64URL.encode(longer.encode())
            + "."
            + original.getSignature();

    assertThat(status(forged)).isEqualTo(401);
  }

  @Test
  void everyChangedCharacterIsRefused() {
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String mutated = token.substring(0, i) + other + token.substring(i + 1);

      assertThat(status(mutated)).as("character %d", i).isEqualTo(401);
    }
  }

  @Test
  void everyTruncationIsRefused() {
    for (int length = 0; length < token.length(); length++) {
      assertThat(status(token.substring(0, length))).as("length %d", length).isEqualTo(401);
    }
  }

  private static JWTClaimsSet claims() throws java.text.ParseException {
    return SignedJWT.parse(token).getJWTClaimsSet();
  }

  private static int status(String token) {
    return latchkey.get("/test", "x-access-token", token).statusCode();
  }
}
