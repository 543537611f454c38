package dev.latchkey.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AlgorithmsTest {
  private static final JdkKey ED25519 = JdkKey.ed25519();
  private static final JdkKey RSA = JdkKey.rsa(2048);

  private final VerifierBench bench = new VerifierBench();

  @AfterEach
  void close() {
    bench.close();
  }

  static List<JdkKey> keys() {
    return List.of(ED25519, RSA);
  }

  @ParameterizedTest
  @MethodSource("keys")
  void aTokenIsVerifiedWithTheAlgorithmOfItsKey(JdkKey key) {
    bench.publish(key.jwk());

    assertThat(bench.verify(key.token()).keyId()).contains(JdkKey.KEY_ID);
  }

  @ParameterizedTest
  @MethodSource("keys")
  void aTokenThatNamesAnotherAlgorithmThanItsKeyHasIsRefused(JdkKey key) {
    bench.publish(key.jwk());

    for (String alg : List.of("ES256", "EdDSA", "RS256")) {
      if (!alg.equals(key.jwk().getString("alg"))) {
        bench.assertRefused(key.token(JdkKey.header(alg)), "its alg is not that of its key");
      }
    }
    bench.assertRefused(key.token(JdkKey.header("HS256")), "its alg is none of ours");
    bench.assertRefused(key.token(JdkKey.header("PS256")), "its alg is none of ours");
  }

  @ParameterizedTest
  @MethodSource("keys")
  void aSignatureThatWasAlteredIsRefused(JdkKey key) {
    bench.publish(key.jwk());
    String token = key.token();
    byte[] signature = TokenForge.signature(token);

    for (int i = 0; i < signature.length; i++) {
      byte[] altered = signature.clone();
      altered[i] ^= 1;
      bench.assertRefused(TokenForge.resigned(token, altered), "its signature is wrong");
    }
    for (int length : new int[] {1, 32, 63, signature.length - 1, signature.length + 1, 512}) {
      byte[] other = Arrays.copyOf(signature, length);
      bench.assertRefused(TokenForge.resigned(token, other), "its signature is wrong");
    }
    bench.assertRefused(
        TokenForge.resigned(token, new byte[signature.length]), "its signature is wrong");
  }

  /** RFC 8032, 5.1.7: s is less than the order of the group, or there would be twins. */
  @Test
  void theTwinOfAnEd25519SignatureIsRefused() {
    bench.publish(ED25519.jwk());
    String token = ED25519.token();
    byte[] signature = TokenForge.signature(token);
    byte[] order =
        java.util.HexFormat.of()
            .parseHex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
    int carry = 0;
    for (int i = 0; i < 32; i++) {
      int sum = (signature[32 + i] & 0xFF) + (order[i] & 0xFF) + carry;
      signature[32 + i] = (byte) sum;
      carry = sum >> 8;
    }

    bench.assertRefused(TokenForge.resigned(token, signature), "its signature is wrong");
  }

  static Stream<Arguments> noKeys() {
    JsonObject ed = ED25519.jwk();
    JsonObject rsa = RSA.jwk();
    return Stream.of(
            ed.copy().put("crv", "Ed448"),
            ed.copy().put("crv", "X25519"),
            ed.copy().put("x", "AAAA"),
            ed.copy().put("x", "_".repeat(43)),
            ed.copy().putNull("x"),
            ed.copy().put("kty", "EC"),
            ed.copy().put("alg", "ES256"),
            ed.copy().put("d", "AAAA"),
            ed.copy().put("key_ops", new JsonArray().add("sign")),
            ed.copy().put("key_ops", "verify"),
            // Points of small order: with them anybody's signature is right.
            ed.copy().put("x", "A".repeat(43)),
            ed.copy().put("x", "AQ" + "A".repeat(41)),
            rsa.copy().put("e", "Aw"),
            rsa.copy().put("e", "AAEAAQ"),
            rsa.copy().put("e", "AQ"),
            rsa.copy().putNull("e"),
            rsa.copy().put("n", "AA" + rsa.getString("n")),
            rsa.copy().put("n", rsa.getString("n") + "=="),
            rsa.copy().put("n", 1),
            rsa.copy().put("alg", "PS256"),
            rsa.copy().put("alg", "HS256"),
            rsa.copy().put("kty", "oct"),
            rsa.copy().put("use", "enc"),
            JdkKey.rsa(1024).jwk())
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("noKeys")
  void whatIsNoKeyOfOursIsNotUsed(JsonObject jwk) {
    assertThat(VerificationKey.of(jwk)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void aKeyIsPublishedAsItWasReadAndWithNothingElse(JdkKey key) {
    bench.publish(key.jwk().put("x5u", "https://example.org").put("extra", 1));
    bench.keys.refresh().await();

    assertThat(bench.keys.published().keys()).containsExactly(key.jwk());
  }
}
