package dev.latchkey.user.key;

import dev.latchkey.token.SignatureAlgorithm;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The public half of a signing key, in the members that make it up and no others, in the order of
 * the alphabet: what its thumbprint is made of (RFC 7638, 3.2; RFC 8037, 2).
 *
 * @param algorithm of its signatures
 * @param members {@code kty} and the numbers
 */
record PublicJwk(SignatureAlgorithm algorithm, JsonObject members) {
  private static final int P256_OCTETS = 32;
  private static final int ED25519_OCTETS = 32;

  static PublicJwk of(SignatureAlgorithm algorithm, PublicKey key) {
    JsonObject members = new JsonObject();
    switch (algorithm) {
      case ES256 -> {
        ECPublicKey ec = (ECPublicKey) key;
        members
            .put("crv", "P-256")
            .put("kty", algorithm.keyType())
            .put("x", base64Url(fixed(ec.getW().getAffineX())))
            .put("y", base64Url(fixed(ec.getW().getAffineY())));
      }
      case EDDSA -> {
        // RFC 8410, 4: the key is what an X.509 structure without parameters ends with.
        byte[] x509 = key.getEncoded();
        byte[] point = Arrays.copyOfRange(x509, x509.length - ED25519_OCTETS, x509.length);
        members.put("crv", "Ed25519").put("kty", algorithm.keyType()).put("x", base64Url(point));
      }
      case RS256 -> {
        RSAPublicKey rsa = (RSAPublicKey) key;
        members
            .put("e", base64Url(unsigned(rsa.getPublicExponent())))
            .put("kty", algorithm.keyType())
            .put("n", base64Url(unsigned(rsa.getModulus())));
      }
    }
    return new PublicJwk(algorithm, members);
  }

  /**
   * Reads what was kept.
   *
   * @throws GeneralSecurityException when it is no key of an algorithm of ours
   */
  static PublicJwk read(JsonObject kept) throws GeneralSecurityException {
    for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
      if (algorithm.keyType().equals(kept.getValue("kty"))) {
        JsonObject members = new JsonObject();
        for (String name : names(algorithm)) {
          members.put(name, kept.getString(name));
        }
        return new PublicJwk(algorithm, members);
      }
    }
    throw new GeneralSecurityException("the public key is none of ours");
  }

  private static List<String> names(SignatureAlgorithm algorithm) {
    return switch (algorithm) {
      case ES256 -> List.of("crv", "kty", "x", "y");
      case EDDSA -> List.of("crv", "kty", "x");
      case RS256 -> List.of("e", "kty", "n");
    };
  }

  String thumbprint() throws GeneralSecurityException {
    return base64Url(
        MessageDigest.getInstance("SHA-256")
            .digest(members.encode().getBytes(StandardCharsets.UTF_8)));
  }

  /** As it is published: with its name, which is its thumbprint, and its one use. */
  JsonObject named(String keyId) {
    return members.copy().put("kid", keyId).put("alg", algorithm.jwaName()).put("use", "sig");
  }

  /**
   * Always 32 bytes (RFC 7518, 6.2.1.2): BigInteger drops leading zeros, or adds one for the sign.
   */
  private static byte[] fixed(BigInteger value) {
    byte[] bytes = unsigned(value);
    byte[] fixed = new byte[P256_OCTETS];
    System.arraycopy(bytes, 0, fixed, P256_OCTETS - bytes.length, bytes.length);
    return fixed;
  }

  private static byte[] unsigned(BigInteger value) {
    byte[] bytes = value.toByteArray();
    return bytes[0] == 0 && bytes.length > 1 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }

  private static String base64Url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
