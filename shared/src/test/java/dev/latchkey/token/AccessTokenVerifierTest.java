package dev.latchkey.token;

import static dev.latchkey.token.TokenForge.NOW;
import static dev.latchkey.token.TokenForge.USER_ID;
import static dev.latchkey.token.TokenForge.claims;
import static dev.latchkey.token.TokenForge.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.latchkey.account.SessionId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.authentication.UsernamePasswordCredentials;
import io.vertx.ext.auth.authorization.RoleBasedAuthorization;
import java.math.BigInteger;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessTokenVerifierTest {
  private final VerifierBench bench = new VerifierBench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aValidTokenIsVerified() {
    JsonObject claims = claims().put("scope", "users:read users:write");

    VerifiedToken verified = bench.verify(bench.forge.token(header(), claims));

    assertThat(verified.userId()).hasToString(USER_ID);
    assertThat(verified.tokenId()).isEqualTo("token-1");
    assertThat(verified.expiresAt()).isEqualTo(Instant.ofEpochSecond(NOW + 840));
    assertThat(verified.scopes()).containsExactlyInAnyOrder("users:read", "users:write");
  }

  @Test
  void aTokenTellsItsSessionItsTimeAndItsRoles() {
    JsonObject claims =
        claims()
            .put("sid", "AAAAAAAAAAAAAAAAAAAAAA")
            .put("roles", new JsonArray().add("admin").add("clerk"));

    VerifiedToken verified = bench.verify(bench.forge.token(header(), claims));

    assertThat(verified.sessionId()).contains(SessionId.parse("AAAAAAAAAAAAAAAAAAAAAA"));
    assertThat(verified.issuedAt()).isEqualTo(Instant.ofEpochSecond(NOW - 60));
    assertThat(verified.roles()).containsExactlyInAnyOrder("admin", "clerk");
    User user = verified.toUser();
    assertThat(user.principal().getString("sid")).isEqualTo("AAAAAAAAAAAAAAAAAAAAAA");
    assertThat(RoleBasedAuthorization.create("admin").match(user)).isTrue();
    assertThat(RoleBasedAuthorization.create("root").match(user)).isFalse();
  }

  @Test
  void aTokenWithoutSessionAndRolesIsVerified() {
    VerifiedToken verified = bench.verify(bench.forge.token());

    assertThat(verified.sessionId()).isEmpty();
    assertThat(verified.roles()).isEmpty();
    assertThat(RoleBasedAuthorization.create("admin").match(verified.toUser())).isFalse();
  }

  @Test
  void aTokenOfAnotherLibraryIsVerified() throws JOSEException, ParseException {
    ECKey key = new ECKeyGenerator(Curve.P_256).keyID("nimbus").generate();
    JsonObject jwk = new JsonObject(key.toPublicJWK().toJSONString()).put("alg", "ES256");
    bench.publish(jwk);
    JWTClaimsSet claims = JWTClaimsSet.parse(claims().encode());
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType("at+jwt"))
            .keyID("nimbus")
            .build();
    SignedJWT token = new SignedJWT(header, claims);
    token.sign(new ECDSASigner(key));

    VerifiedToken verified = bench.verify(token.serialize());

    assertThat(verified.tokenId()).isEqualTo("token-1");
  }

  @Test
  void whatItMakesOfATokenHoldsNothingSecret() {
    String token = bench.forge.token();

    User user = bench.verifier.authenticate(new TokenCredentials(token)).await();

    assertThat(user.subject()).isEqualTo(USER_ID);
    assertThat(user.principal().encode()).doesNotContain(token);
    assertThat(user.attributes().encode()).doesNotContain(token);
    assertThat(bench.verify(token).toString()).doesNotContain(token);
  }

  @Test
  void credentialsThatAreNoTokenAreRefused() {
    var password = new UsernamePasswordCredentials("ada", "secret");

    assertThatThrownBy(() -> bench.verifier.authenticate(password).await())
        .isExactlyInstanceOf(RefusedTokenException.class);
    assertThatThrownBy(() -> bench.verifier.authenticate(new TokenCredentials()).await())
        .isExactlyInstanceOf(RefusedTokenException.class);
  }

  @Test
  void aTokenDiesInTheSecondThatItsExpNames() {
    String token = bench.forge.token(header(), claims().put("exp", NOW + 1));
    assertThat(bench.verify(token)).isNotNull();

    bench.clock.advance(Duration.ofSeconds(1));

    bench.assertRefused(token, "it has expired");
  }

  @Test
  void aTokenOfAClockThatIsSlightlyAheadIsVerified() {
    JsonObject claims = claims().put("iat", NOW + 30).put("nbf", NOW + 30);

    assertThat(bench.verify(bench.forge.token(header(), claims))).isNotNull();
  }

  @Test
  void theLongestLifeIsADayAndTheSkewOfTwoClocks() {
    long longest = NOW + 24 * 60 * 60 + 30;

    assertThat(bench.verify(bench.forge.token(header(), claims().put("exp", longest)))).isNotNull();
    bench.assertRefused(bench.forge.token(header(), claims().put("exp", longest + 1)));
  }

  @Test
  void claimsThatItDoesNotKnowAreIgnored() {
    JsonObject claims =
        claims().put("amr", "pwd").put("access_token", "x").put("permissions", 1).put("exp2", 1e30);

    assertThat(bench.verify(bench.forge.token(header(), claims)).scopes()).isEmpty();
  }

  @Test
  void aTokenSignedWithAnotherKeyOfTheSameNameIsRefused() {
    bench.assertRefused(new TokenForge().token(), "its signature is wrong");
  }

  @Test
  void aSignatureOfZerosIsRefused() {
    String token = bench.forge.token();

    bench.assertRefused(TokenForge.resigned(token, new byte[64]), "its signature is wrong");
  }

  @Test
  void aSignatureOfNumbersOutsideTheGroupIsRefused() {
    String token = bench.forge.token();
    byte[] valid = TokenForge.signature(token);
    byte[] order = TokenForge.fixed(bench.forge.publicKey().getParams().getOrder());
    byte[] ones = new byte[64];
    Arrays.fill(ones, (byte) 0xFF);

    bench.assertRefused(TokenForge.resigned(token, join(order, order)));
    bench.assertRefused(TokenForge.resigned(token, ones));
    bench.assertRefused(TokenForge.resigned(token, join(new byte[32], half(valid, 1))));
    bench.assertRefused(TokenForge.resigned(token, join(half(valid, 0), new byte[32])));
    bench.assertRefused(TokenForge.resigned(token, join(order, half(valid, 1))));
    bench.assertRefused(TokenForge.resigned(token, join(half(valid, 1), half(valid, 0))));
  }

  @Test
  void aSignatureInAsn1IsRefused() {
    String content = TokenForge.content(bench.forge.token());
    byte[] asn1 = bench.forge.sign("SHA256withECDSA", content);

    bench.assertRefused(TokenForge.resigned(content + ".", asn1), "its signature is wrong");
  }

  @Test
  void aValidSignatureWithOctetsTooManyIsRefused() {
    String token = bench.forge.token();
    byte[] valid = TokenForge.signature(token);
    byte[] zero = new byte[1];
    byte[] longerNumbers = join(join(zero, half(valid, 0)), join(zero, half(valid, 1)));

    bench.assertRefused(TokenForge.resigned(token, join(valid, zero)));
    bench.assertRefused(TokenForge.resigned(token, join(valid, new byte[32])));
    bench.assertRefused(TokenForge.resigned(token, longerNumbers));
  }

  @Test
  void aSignatureWithOctetsTooFewIsRefused() {
    String token = bench.forge.token();
    byte[] valid = TokenForge.signature(token);

    for (int length = 1; length < valid.length; length++) {
      bench.assertRefused(TokenForge.resigned(token, Arrays.copyOf(valid, length)));
    }
  }

  @Test
  void aMalformedSignatureDoesNotSpoilTheNextVerification() {
    String token = bench.forge.token();
    byte[] zeroAndOne = new byte[64];
    zeroAndOne[63] = 1;
    byte[] nearlyAsn1 = new byte[64];
    System.arraycopy(new byte[] {48, 62, 2, 29}, 0, nearlyAsn1, 0, 4);
    System.arraycopy(new byte[] {2, 29}, 0, nearlyAsn1, 33, 2);

    bench.assertRefused(TokenForge.resigned(token, zeroAndOne), "its signature is wrong");
    assertThat(bench.verify(token)).isNotNull();
    bench.assertRefused(TokenForge.resigned(token, nearlyAsn1), "its signature is wrong");
    assertThat(bench.verify(token)).isNotNull();
  }

  @Test
  void theTwinThatEverySignatureHasIsTheSameTokenToWhoeverRevokesById() {
    String token = bench.forge.token();
    byte[] valid = TokenForge.signature(token);
    BigInteger order = bench.forge.publicKey().getParams().getOrder();
    byte[] otherS = TokenForge.fixed(order.subtract(new BigInteger(1, half(valid, 1))));

    VerifiedToken twin = bench.verify(TokenForge.resigned(token, join(half(valid, 0), otherS)));

    assertThat(twin.tokenId()).isEqualTo(bench.verify(token).tokenId());
  }

  private static byte[] half(byte[] signature, int which) {
    return Arrays.copyOfRange(signature, 32 * which, 32 * (which + 1));
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}
