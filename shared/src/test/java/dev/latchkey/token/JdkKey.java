package dev.latchkey.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;

/** A key pair of each algorithm that is not the default, by the JDK alone. */
final class JdkKey {
  static final String KEY_ID = "jdk-key";

  private final SignatureAlgorithm algorithm;
  private final KeyPair pair;

  private JdkKey(SignatureAlgorithm algorithm, KeyPair pair) {
    this.algorithm = algorithm;
    this.pair = pair;
  }

  static JdkKey ed25519() {
    return generate(SignatureAlgorithm.EDDSA, "Ed25519", 255);
  }

  static JdkKey rsa(int bits) {
    return generate(SignatureAlgorithm.RS256, "RSA", bits);
  }

  private static JdkKey generate(SignatureAlgorithm algorithm, String type, int size) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(type);
      generator.initialize(size);
      return new JdkKey(algorithm, generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  JsonObject jwk() {
    JsonObject jwk =
        new JsonObject()
            .put("kty", algorithm.keyType())
            .put("kid", KEY_ID)
            .put("alg", algorithm.jwaName())
            .put("use", "sig");
    if (pair.getPublic() instanceof RSAPublicKey rsa) {
      return jwk.put("n", unsigned(rsa.getModulus().toByteArray()))
          .put("e", unsigned(rsa.getPublicExponent().toByteArray()));
    }
    byte[] x509 = pair.getPublic().getEncoded();
    return jwk.put("crv", "Ed25519")
        .put("x", TokenForge.base64Url(Arrays.copyOfRange(x509, x509.length - 32, x509.length)));
  }

  private static String unsigned(byte[] number) {
    return TokenForge.base64Url(
        number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number);
  }

  static JsonObject header(String alg) {
    return new JsonObject().put("alg", alg).put("typ", "at+jwt").put("kid", KEY_ID);
  }

  String token() {
    return token(header(algorithm.jwaName()));
  }

  String token(JsonObject header) {
    String content =
        TokenForge.base64Url(header.encode())
            + '.'
            + TokenForge.base64Url(TokenForge.claims().encode());
    return content + '.' + TokenForge.base64Url(sign(content.getBytes(UTF_8)));
  }

  byte[] sign(byte[] content) {
    try {
      Signature signature =
          Signature.getInstance(
              algorithm == SignatureAlgorithm.RS256 ? "SHA256withRSA" : "Ed25519");
      signature.initSign(pair.getPrivate());
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
