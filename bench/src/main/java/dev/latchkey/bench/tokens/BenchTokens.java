package dev.latchkey.bench.tokens;

import dev.latchkey.token.AccessTokenRules;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Tokens by the thousand, as the user verticle makes them. */
final class BenchTokens {
  static final AccessTokenRules RULES = new AccessTokenRules("http://localhost:8080", "latchkey");

  private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
  private static final String KEY_ID = "bench-key";

  private final KeyPair pair;

  BenchTokens() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    pair = generator.generateKeyPair();
  }

  JsonObject publicKey() {
    ECPublicKey key = (ECPublicKey) pair.getPublic();
    return new JsonObject()
        .put("kty", "EC")
        .put("crv", "P-256")
        .put("x", base64Url(fixed(key.getW().getAffineX())))
        .put("y", base64Url(fixed(key.getW().getAffineY())))
        .put("kid", KEY_ID)
        .put("alg", "ES256")
        .put("use", "sig");
  }

  /** Another one each time. */
  String next() throws GeneralSecurityException {
    String content = content();
    Signature signature = Signature.getInstance("SHA256withPLAIN-ECDSA", BOUNCY_CASTLE);
    signature.initSign(pair.getPrivate());
    signature.update(content.getBytes(StandardCharsets.US_ASCII));
    return content + '.' + base64Url(signature.sign());
  }

  /** All right but for the signature, which has the right length. */
  String forged() {
    byte[] signature = new byte[64];
    Arrays.fill(signature, (byte) 7);
    return content() + '.' + base64Url(signature);
  }

  /** Three parts of base64url with nothing in them. */
  static String garbage() {
    String noise = UUID.randomUUID().toString().replace("-", "").repeat(4);
    return noise + '.' + noise + '.' + noise;
  }

  private static String content() {
    long now = System.currentTimeMillis() / 1000;
    JsonObject header =
        new JsonObject().put("alg", "ES256").put("typ", "at+jwt").put("kid", KEY_ID);
    JsonObject claims =
        new JsonObject()
            .put("iss", RULES.issuer())
            .put("aud", RULES.audience())
            .put("sub", UUID.randomUUID().toString())
            .put("iat", now)
            .put("exp", now + 3600)
            .put("jti", UUID.randomUUID().toString())
            .put("sid", "AAAAAAAAAAAAAAAAAAAAAA");
    return encode(header) + '.' + encode(claims);
  }

  private static String encode(JsonObject json) {
    return base64Url(json.encode().getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] fixed(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] fixed = new byte[32];
    int length = Math.min(bytes.length, 32);
    System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
    return fixed;
  }

  private static String base64Url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
