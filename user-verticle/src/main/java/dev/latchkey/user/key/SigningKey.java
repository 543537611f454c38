package dev.latchkey.user.key;

import dev.latchkey.token.AccessTokenRules;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * A P-256 key pair that signs access tokens. Its id is the thumbprint of its public key (RFC 7638),
 * so it cannot name another key.
 *
 * @param keyId the {@code kid}
 * @param publicKey the public JWK
 * @param privateKey signs; stays here
 */
record SigningKey(String keyId, JsonObject publicKey, PrivateKey privateKey) {
  private static final int COORDINATE_LENGTH = 32;

  static SigningKey generate(SecureRandom random) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), random);
    KeyPair pair = generator.generateKeyPair();
    ECPublicKey ec = (ECPublicKey) pair.getPublic();
    String x = coordinate(ec.getW().getAffineX());
    String y = coordinate(ec.getW().getAffineY());
    String keyId = thumbprint(x, y);
    return new SigningKey(keyId, jwk(keyId, x, y), pair.getPrivate());
  }

  private static JsonObject jwk(String keyId, String x, String y) {
    return new JsonObject()
        .put("kty", "EC")
        .put("crv", "P-256")
        .put("x", x)
        .put("y", y)
        .put("kid", keyId)
        .put("alg", AccessTokenRules.ALGORITHM)
        .put("use", "sig");
  }

  /**
   * A key as it was kept. The private half is bound to the key id by its encryption; the public
   * half, which is kept in clear, is held to the key id here. Otherwise whoever can write to the
   * database has his own key verify tokens.
   *
   * @throws GeneralSecurityException when they do not belong together
   */
  static SigningKey restore(String keyId, JsonObject publicKey, byte[] pkcs8)
      throws GeneralSecurityException {
    String x = publicKey.getString("x");
    String y = publicKey.getString("y");
    if (!thumbprint(x, y).equals(keyId)) {
      throw new GeneralSecurityException("the public key is not the one that the key id names");
    }
    PrivateKey privateKey =
        KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    return new SigningKey(keyId, jwk(keyId, x, y), privateKey);
  }

  private static String thumbprint(String x, String y) throws GeneralSecurityException {
    String canonical = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + x + "\",\"y\":\"" + y + "\"}";
    return base64Url(
        MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Always 32 bytes (RFC 7518, 6.2.1.2): BigInteger drops leading zeros, or adds one for the sign.
   */
  private static String coordinate(BigInteger value) {
    byte[] bytes = value.toByteArray();
    byte[] fixed = new byte[COORDINATE_LENGTH];
    int length = Math.min(bytes.length, COORDINATE_LENGTH);
    System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE_LENGTH - length, length);
    return base64Url(fixed);
  }

  private static String base64Url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The private key in PKCS #8, for encryption; the caller wipes it. */
  byte[] pkcs8() {
    return Arrays.copyOf(privateKey.getEncoded(), privateKey.getEncoded().length);
  }

  @Override
  public String toString() {
    return "SigningKey[keyId=" + keyId + "]";
  }
}
