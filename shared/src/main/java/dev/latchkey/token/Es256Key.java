package dev.latchkey.token;

import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.math.ec.ECPoint;

/**
 * Verifies ES256 by Bouncy Castle, 8 to 12 times as fast as the JDK. Its classes are called, and no
 * provider is registered: nothing else in the process changes its cryptography.
 */
final class Es256Key implements VerificationKey {
  private static final int OCTETS = 32;
  private static final ECDomainParameters P256 = domain();

  private final ECPublicKeyParameters key;
  private final JsonObject publicMembers;

  private Es256Key(ECPublicKeyParameters key, JsonObject publicMembers) {
    this.key = key;
    this.publicMembers = publicMembers;
  }

  private static ECDomainParameters domain() {
    X9ECParameters curve = CustomNamedCurves.getByName("P-256");
    return new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
  }

  static Optional<VerificationKey> of(JsonObject jwk) {
    if (!"P-256".equals(jwk.getValue("crv"))) {
      return Optional.empty();
    }
    return CanonicalBase64.decodeMember(jwk.getValue("x"))
        .flatMap(x -> CanonicalBase64.decodeMember(jwk.getValue("y")).flatMap(y -> point(x, y)))
        .map(point -> new Es256Key(new ECPublicKeyParameters(point, P256), members(jwk)));
  }

  /** RFC 7518, 6.2.1.2: as many octets as the curve has, and a point that is on it. */
  private static Optional<ECPoint> point(byte[] x, byte[] y) {
    if (x.length != OCTETS || y.length != OCTETS) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          P256.validatePublicPoint(
              P256.getCurve().createPoint(new BigInteger(1, x), new BigInteger(1, y))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static JsonObject members(JsonObject jwk) {
    return new JsonObject()
        .put("kty", "EC")
        .put("crv", "P-256")
        .put("x", jwk.getString("x"))
        .put("y", jwk.getString("y"));
  }

  @Override
  public SignatureAlgorithm algorithm() {
    return SignatureAlgorithm.ES256;
  }

  @Override
  public JsonObject publicMembers() {
    return publicMembers.copy();
  }

  /** RFC 7518, 3.4: two numbers of 32 octets, side by side; not ASN.1, no octets too many. */
  @Override
  public boolean verifies(byte[] content, byte[] signature) {
    if (signature.length != 2 * OCTETS) {
      return false;
    }
    ECDSASigner signer = new ECDSASigner();
    signer.init(false, key);
    return signer.verifySignature(
        sha256(content),
        new BigInteger(1, Arrays.copyOf(signature, OCTETS)),
        new BigInteger(1, Arrays.copyOfRange(signature, OCTETS, 2 * OCTETS)));
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
