package dev.latchkey.token;

import static dev.latchkey.token.TokenForge.claims;
import static dev.latchkey.token.TokenForge.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrackedKeysTest {
  private static final Duration NEARLY = TrackedKeys.REFETCH_INTERVAL.minus(Duration.ofMillis(1));

  private final VerifierBench bench = new VerifierBench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void keysAreFetchedOnceForManyTokens() {
    bench.verify(bench.forge.token());
    bench.verify(bench.forge.token());

    assertThat(bench.fetches).hasValue(1);
    assertThat(bench.keys.isLoaded()).isTrue();
  }

  @Test
  void manyTokensAtOnceShareOneFetch() {
    List<Future<VerifiedToken>> all =
        IntStream.range(0, 50).mapToObj(i -> bench.verifier.verify(bench.forge.token())).toList();

    Future.all(all).await();

    assertThat(bench.fetches).hasValue(1);
  }

  @Test
  void inventedKeyIdsCauseOneFetchPerInterval() {
    bench.verify(bench.forge.token());
    assertThat(bench.fetches).hasValue(1);

    bench.clock.advance(NEARLY);
    refuseInventedKeyIds();
    assertThat(bench.fetches).hasValue(1);

    bench.clock.advance(Duration.ofMillis(1));
    refuseInventedKeyIds();
    assertThat(bench.fetches).hasValue(2);
  }

  private void refuseInventedKeyIds() {
    for (int i = 0; i < 20; i++) {
      JsonObject header = header().put("kid", "invented-" + i);
      bench.assertRefused(bench.forge.token(header, claims()), "its key is not known");
    }
  }

  @Test
  void aTokenThatIsWrongAnywayCausesNoFetch() {
    bench.assertRefused(bench.forge.token(header().put("alg", "none"), claims()));
    bench.assertRefused(bench.forge.token(header(), claims().put("exp", 0)));

    assertThat(bench.fetches).hasValue(0);
  }

  @Test
  void aNewlyPublishedKeyIsFound() {
    bench.verify(bench.forge.token());
    TokenForge next = new TokenForge();
    String token = next.token(header().put("kid", "key-2"), claims());
    bench.assertRefused(token, "its key is not known");

    bench.publish(bench.forge.jwk(), next.jwk().put("kid", "key-2"));
    bench.clock.advance(TrackedKeys.REFETCH_INTERVAL);

    assertThat(bench.verify(token)).isNotNull();
    assertThat(bench.verify(bench.forge.token())).isNotNull();
  }

  @Test
  void aKeyIsNeverTriedOnATokenThatNamesAnother() {
    bench.publish(bench.forge.jwk(), new TokenForge().jwk().put("kid", "key-2"));

    bench.assertRefused(
        bench.forge.token(header().put("kid", "key-2"), claims()), "its signature is wrong");
  }

  @Test
  void aKeyThatIsWithdrawnVerifiesNoMore() {
    bench.verify(bench.forge.token());

    bench.publish(new TokenForge().jwk().put("kid", "key-2"));
    bench.keys.refresh().await();

    bench.assertRefused(bench.forge.token(), "its key is not known");
  }

  @Test
  void withoutAnyKeyATokenIsNeitherVerifiedNorRefused() {
    bench.failWith(Failure.UNAVAILABLE.code());

    FailureException failure =
        catchThrowableOfType(FailureException.class, () -> bench.verify(bench.forge.token()));

    assertThat(failure.failure()).isEqualTo(Failure.UNAVAILABLE);
    assertThat(bench.keys.isLoaded()).isFalse();
  }

  @Test
  void keysThatCouldNotBeFetchedAreFetchedLater() {
    bench.failWith(Failure.UNAVAILABLE.code());
    assertThatThrownBy(() -> bench.verify(bench.forge.token()))
        .isInstanceOf(FailureException.class);

    bench.publish(bench.forge.jwk());
    bench.clock.advance(TrackedKeys.REFETCH_INTERVAL);

    assertThat(bench.verify(bench.forge.token())).isNotNull();
  }

  @Test
  void keysOnceFetchedOutliveTheirSource() {
    bench.verify(bench.forge.token());

    bench.failWith(Failure.UNAVAILABLE.code());
    assertThatThrownBy(() -> bench.keys.refresh().await()).isInstanceOf(FailureException.class);

    assertThat(bench.verify(bench.forge.token())).isNotNull();
    assertThat(bench.keys.isLoaded()).isTrue();
  }

  static List<JsonObject> notOurPublicKey() {
    JsonObject other = new TokenForge().jwk();
    return List.of(
        new JsonObject(),
        new JsonObject().put("kid", "key-1"),
        new JsonObject().put("kid", "key-1").put("alg", "ES256"),
        new JsonObject().put("kid", "key-1").put("alg", "ES256").put("kty", "oct").put("k", "AAAA"),
        other.copy().put("d", "AAAA"),
        other.copy().putNull("d"),
        other.copy().put("kty", "RSA"),
        other.copy().put("kty", "oct").put("k", "AAAA"),
        other.copy().put("kty", new JsonArray()),
        other.copy().put("crv", "P-384"),
        other.copy().put("crv", "secp256k1"),
        other.copy().putNull("crv"),
        other.copy().put("alg", "ES384"),
        other.copy().put("alg", "none"),
        other.copy().put("alg", 1),
        other.copy().putNull("alg"),
        other.copy().put("use", "enc"),
        other.copy().put("use", 1),
        other.copy().put("kid", 1),
        other.copy().putNull("kid"),
        other.copy().put("x", ""),
        other.copy().put("x", "*".repeat(43)),
        other.copy().put("x", 1),
        other.copy().putNull("y"));
  }

  @ParameterizedTest
  @MethodSource("notOurPublicKey")
  void whatIsNoPublicKeyOfOursIsNotUsedAndSpoilsNoOther(JsonObject jwk) {
    TokenForge next = new TokenForge();
    bench.publish(jwk, next.jwk().put("kid", "key-2"));

    assertThat(bench.verify(next.token(header().put("kid", "key-2"), claims()))).isNotNull();
    bench.assertRefused(bench.forge.token(), "its key is not known");
  }

  /** They have the shape of a key, and are none, or none for this. */
  static List<JsonObject> pointsOffTheCurve() {
    JsonObject jwk = new TokenForge().jwk();
    return List.of(
        jwk.copy().put("x", "_".repeat(43)),
        jwk.copy().put("y", jwk.getString("x")),
        jwk.copy().put("x", "A".repeat(43)).put("y", "A".repeat(43)),
        jwk.copy().put("use", "sig").put("key_ops", new JsonArray().add("encrypt")));
  }

  @ParameterizedTest
  @MethodSource("pointsOffTheCurve")
  void aKeyThatIsNoneNeverLeadsToAnAcceptedToken(JsonObject jwk) {
    bench.publish(jwk);
    String content = TokenForge.content(bench.forge.token());

    bench.assertRefused(bench.forge.token(), "its key is not known");
    bench.assertRefused(TokenForge.resigned(content + ".", new byte[64]));
    bench.assertRefused(content);
    bench.assertRefused(content + ".");
  }

  @Test
  void anEmptySetIsNoKey() {
    bench.publish();

    bench.assertRefused(bench.forge.token(), "its key is not known");
    assertThat(bench.keys.isLoaded()).isFalse();
  }

  @Test
  void issuerAndAudienceCannotBeLeftOut() {
    assertThatThrownBy(() -> new AccessTokenRules("", "a"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AccessTokenRules("a", " "))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
