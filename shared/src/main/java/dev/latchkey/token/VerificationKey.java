package dev.latchkey.token;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** A public key that verifies access tokens, with the one algorithm that it is for. */
sealed interface VerificationKey permits Es256Key, Ed25519Key, Rs256Key {
  /**
   * Reads a public JWK (RFC 7517).
   *
   * @return nothing for anything but a whole public key for signatures, of an algorithm of ours
   */
  static Optional<VerificationKey> of(JsonObject jwk) {
    Optional<SignatureAlgorithm> algorithm =
        SignatureAlgorithm.named(jwk.getValue("alg"))
            .filter(one -> one.keyType().equals(jwk.getValue("kty")))
            .filter(one -> isPublicForSignatures(jwk));
    if (algorithm.isEmpty()) {
      return Optional.empty();
    }
    return switch (algorithm.get()) {
      case ES256 -> Es256Key.of(jwk);
      case EDDSA -> Ed25519Key.of(jwk);
      case RS256 -> Rs256Key.of(jwk);
    };
  }

  private static boolean isPublicForSignatures(JsonObject jwk) {
    return "sig".equals(jwk.getValue("use", "sig"))
        && (!jwk.containsKey("key_ops")
            || (jwk.getValue("key_ops") instanceof JsonArray uses && uses.contains("verify")))
        && !jwk.containsKey("d");
  }

  SignatureAlgorithm algorithm();

  /** The public members alone, as they are published. */
  JsonObject publicMembers();

  /**
   * Whether a signature in JWS form is of this key, over this content. Anything that is no
   * signature at all is not.
   */
  boolean verifies(byte[] content, byte[] signature);
}
