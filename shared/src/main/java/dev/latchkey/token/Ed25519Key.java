package dev.latchkey.token;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** Verifies EdDSA with Ed25519 (RFC 8037, RFC 8032) by Bouncy Castle. */
final class Ed25519Key implements VerificationKey {
  private static final int KEY_OCTETS = Ed25519PublicKeyParameters.KEY_SIZE;
  private static final int SIGNATURE_OCTETS = 64;

  private final Ed25519PublicKeyParameters key;
  private final JsonObject publicMembers;

  private Ed25519Key(Ed25519PublicKeyParameters key, JsonObject publicMembers) {
    this.key = key;
    this.publicMembers = publicMembers;
  }

  static Optional<VerificationKey> of(JsonObject jwk) {
    if (!"Ed25519".equals(jwk.getValue("crv"))) {
      return Optional.empty();
    }
    return CanonicalBase64.decodeMember(jwk.getValue("x"))
        .filter(octets -> octets.length == KEY_OCTETS)
        .flatMap(Ed25519Key::point)
        .map(key -> new Ed25519Key(key, members(jwk)));
  }

  private static Optional<Ed25519PublicKeyParameters> point(byte[] octets) {
    try {
      return Optional.of(new Ed25519PublicKeyParameters(octets));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static JsonObject members(JsonObject jwk) {
    return new JsonObject().put("kty", "OKP").put("crv", "Ed25519").put("x", jwk.getString("x"));
  }

  @Override
  public SignatureAlgorithm algorithm() {
    return SignatureAlgorithm.EDDSA;
  }

  @Override
  public JsonObject publicMembers() {
    return publicMembers.copy();
  }

  @Override
  public boolean verifies(byte[] content, byte[] signature) {
    if (signature.length != SIGNATURE_OCTETS) {
      return false;
    }
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(false, key);
    signer.update(content, 0, content.length);
    return signer.verifySignature(signature);
  }
}
