package dev.latchkey.user.key;

import dev.latchkey.token.SignatureAlgorithm;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Signature;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Signs, in the form that JWS has.
 *
 * <p>ES256 and EdDSA by Bouncy Castle, which makes them many times as fast as the JDK; RS256 by the
 * JDK. The provider is used for this alone and never registered, so nothing else changes its
 * cryptography.
 */
final class TokenSignature {
  private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

  private TokenSignature() {}

  static byte[] sign(SigningKey key, byte[] content, SecureRandom random) {
    try {
      Signature signature = signature(key.algorithm());
      signature.initSign(key.privateKey(), random);
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("signing failed", e);
    }
  }

  private static Signature signature(SignatureAlgorithm algorithm) throws GeneralSecurityException {
    return switch (algorithm) {
      // PLAIN: the two numbers side by side, as RFC 7518 (3.4) has it, and not in ASN.1.
      case ES256 -> Signature.getInstance("SHA256withPLAIN-ECDSA", BOUNCY_CASTLE);
      case EDDSA -> Signature.getInstance("Ed25519", BOUNCY_CASTLE);
      case RS256 -> Signature.getInstance("SHA256withRSA");
    };
  }
}
