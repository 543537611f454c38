package dev.latchkey.token;

import java.util.Arrays;
import java.util.Optional;

/**
 * What access tokens can be signed with. Which one it is, is a property of the key and never asked
 * of the token (RFC 8725, 3.1).
 */
public enum SignatureAlgorithm {
  /** ECDSA with P-256 and SHA-256 (RFC 7518, 3.4). */
  ES256("ES256", "EC"),
  /** Ed25519 (RFC 8037, 3.1); Ed448, which has the same name there, is not taken. */
  EDDSA("EdDSA", "OKP"),
  /** RSASSA-PKCS1-v1_5 with SHA-256 (RFC 7518, 3.3), for verifiers that know nothing else. */
  RS256("RS256", "RSA");

  private final String jwaName;
  private final String keyType;

  SignatureAlgorithm(String jwaName, String keyType) {
    this.jwaName = jwaName;
    this.keyType = keyType;
  }

  /** Its name in {@code alg}, of tokens and keys. */
  public String jwaName() {
    return jwaName;
  }

  /** The {@code kty} of its keys. */
  public String keyType() {
    return keyType;
  }

  /** The one of this name, if it is one of these. */
  public static Optional<SignatureAlgorithm> named(Object jwaName) {
    return Arrays.stream(values()).filter(one -> one.jwaName.equals(jwaName)).findFirst();
  }
}
