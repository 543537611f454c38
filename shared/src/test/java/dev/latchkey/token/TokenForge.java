package dev.latchkey.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** Signs whatever a test wants signed, with a key of its own. */
final class TokenForge {
  static final String KEY_ID = "key-1";
  static final String ISSUER = "https://latchkey.example";
  static final String AUDIENCE = "https://api.example";
  static final String USER_ID = "0f8fad5b-d9cb-469f-a165-70867728950e";

  /** The second in which the clock of the tests stands still. */
  static final long NOW = 1_800_000_000L;

  private final KeyPair pair;

  TokenForge() {
    this("EC", "secp256r1");
  }

  private TokenForge(String type, String curve) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(type);
      generator.initialize(new ECGenParameterSpec(curve));
      pair = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonObject header() {
    return new JsonObject().put("alg", "ES256").put("typ", "at+jwt").put("kid", KEY_ID);
  }

  static JsonObject claims() {
    return new JsonObject()
        .put("iss", ISSUER)
        .put("aud", AUDIENCE)
        .put("sub", USER_ID)
        .put("iat", NOW - 60)
        .put("exp", NOW + 840)
        .put("jti", "token-1");
  }

  ECPublicKey publicKey() {
    return (ECPublicKey) pair.getPublic();
  }

  JsonObject jwk() {
    return new JsonObject()
        .put("kty", "EC")
        .put("crv", "P-256")
        .put("x", base64Url(fixed(publicKey().getW().getAffineX())))
        .put("y", base64Url(fixed(publicKey().getW().getAffineY())))
        .put("kid", KEY_ID)
        .put("alg", "ES256")
        .put("use", "sig");
  }

  String token() {
    return token(header(), claims());
  }

  String token(JsonObject header, JsonObject claims) {
    return token(header.encode(), claims.encode());
  }

  String token(String header, String claims) {
    return token(header.getBytes(UTF_8), claims.getBytes(UTF_8));
  }

  String token(byte[] header, byte[] claims) {
    String content = base64Url(header) + '.' + base64Url(claims);
    return content + '.' + base64Url(sign("SHA256withECDSAinP1363Format", content));
  }

  byte[] sign(String algorithm, String content) {
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(pair.getPrivate());
      signature.update(content.getBytes(UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A token's header and claims, with another signature. */
  static String resigned(String token, byte[] signature) {
    return content(token) + '.' + base64Url(signature);
  }

  static String content(String token) {
    return token.substring(0, token.lastIndexOf('.'));
  }

  static byte[] signature(String token) {
    return Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1));
  }

  static String base64Url(String text) {
    return base64Url(text.getBytes(UTF_8));
  }

  static String base64Url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** 32 bytes, as ES256 writes its numbers. */
  static byte[] fixed(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] fixed = new byte[32];
    byte[] significant = bytes.length > 32 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    System.arraycopy(significant, 0, fixed, 32 - significant.length, significant.length);
    return fixed;
  }
}
