package dev.latchkey.user.key;

import dev.latchkey.token.SignatureAlgorithm;
import io.vertx.core.json.JsonObject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;

/**
 * A key pair that signs access tokens. Its id is the thumbprint of its public key (RFC 7638), so it
 * cannot name another key.
 *
 * @param keyId the {@code kid}
 * @param algorithm of its signatures
 * @param publicKey the public JWK
 * @param privateKey signs; stays here
 */
record SigningKey(
    String keyId, SignatureAlgorithm algorithm, JsonObject publicKey, PrivateKey privateKey) {
  /** RFC 7518, 3.3 asks for 2048 bits at least; NIST SP 800-57 holds them good until 2030. */
  private static final int RSA_BITS = 2048;

  static SigningKey generate(SignatureAlgorithm algorithm, SecureRandom random)
      throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(jcaName(algorithm));
    switch (algorithm) {
      case ES256 -> generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      case EDDSA -> generator.initialize(255, random);
      case RS256 -> generator.initialize(RSA_BITS, random);
    }
    KeyPair pair = generator.generateKeyPair();
    PublicJwk jwk = PublicJwk.of(algorithm, pair.getPublic());
    String keyId = jwk.thumbprint();
    return new SigningKey(keyId, algorithm, jwk.named(keyId), pair.getPrivate());
  }

  private static String jcaName(SignatureAlgorithm algorithm) {
    return switch (algorithm) {
      case ES256 -> "EC";
      case EDDSA -> "Ed25519";
      case RS256 -> "RSA";
    };
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
    PublicJwk jwk = PublicJwk.read(publicKey);
    if (!jwk.thumbprint().equals(keyId)) {
      throw new GeneralSecurityException("the public key is not the one that the key id names");
    }
    PrivateKey privateKey =
        KeyFactory.getInstance(jcaName(jwk.algorithm()))
            .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    return new SigningKey(keyId, jwk.algorithm(), jwk.named(keyId), privateKey);
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
