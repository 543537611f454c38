package dev.latchkey.user.key;

import static dev.latchkey.user.key.KeyBench.AHEAD;
import static dev.latchkey.user.key.KeyBench.EVERY;
import static dev.latchkey.user.key.KeyBench.LIFETIME;
import static dev.latchkey.user.key.SigningKeyState.Phase.PUBLISHED;
import static dev.latchkey.user.key.SigningKeyState.Phase.RETIRING;
import static dev.latchkey.user.key.SigningKeyState.Phase.REVOKED;
import static dev.latchkey.user.key.SigningKeyState.Phase.SIGNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.ListSigningKeys;
import dev.latchkey.contract.RevokeKey;
import dev.latchkey.contract.RotateKeys;
import dev.latchkey.revocation.Revocation;
import dev.latchkey.token.KeyTracking;
import dev.latchkey.token.RefusedTokenException;
import dev.latchkey.token.SignatureAlgorithm;
import dev.latchkey.user.store.WatchedDatabase;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(WatchedDatabase.class)
class KeyLifeTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir Path directory;

  private KeyBench bench;
  private KeyUpkeep verticle;

  @BeforeEach
  void open() {
    bench = new KeyBench(directory);
    verticle = bench.verticle();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private List<SigningKeyState.Phase> phases() {
    return bench.command().list().await().stream().map(SigningKeyState::phase).toList();
  }

  private List<String> published() {
    return verticle.keys().publicKeys().await().keys().stream()
        .map(key -> key.getString("kid"))
        .toList();
  }

  @Test
  void aNewKeyIsPublishedBeforeItSigns() {
    String first = verticle.keys().current().keyId();

    bench.command().rotate().await();
    verticle.run().await();

    assertThat(phases()).containsExactly(SIGNING, PUBLISHED);
    assertThat(published()).hasSize(2);
    assertThat(verticle.keys().current().keyId()).isEqualTo(first);

    bench.clock.advance(AHEAD.minus(SECOND));
    assertThat(verticle.keys().current().keyId()).isEqualTo(first);
    bench.clock.advance(SECOND);
    assertThat(verticle.keys().current().keyId()).isEqualTo(published().get(1));
    assertThat(phases()).containsExactly(RETIRING, SIGNING);
  }

  @Test
  void anOldKeyVerifiesUntilItsLastTokenHasExpiredAndThenNoMore() {
    KeyBench.Verifier verifier = bench.verifier(verticle);
    bench.command().rotate().await();
    bench.clock.advance(AHEAD.minus(SECOND));
    String last = bench.issue(verticle);

    bench.clock.advance(LIFETIME.minus(SECOND));
    verticle.run().await();
    verifier.keys().refresh().await();
    assertThat(verifier.verify(last)).isNotNull();
    assertThat(published()).hasSize(2);

    bench.clock.advance(KeyRing.MARGIN.plus(SECOND.multipliedBy(2)));
    assertThat(published()).hasSize(1);
    verticle.run().await();
    assertThat(phases()).containsExactly(SIGNING);
    assertThat(bench.store.list().await()).hasSize(1);
    assertThat(bench.news).containsExactly("key.published", "key.retired");
  }

  @Test
  void noVerifierMeetsAnUnknownKeyAcrossARotation() {
    KeyBench.Verifier verifier = bench.verifier(verticle);
    bench.command().rotate().await();
    verifier.keys().refresh().await();

    for (Duration passed = Duration.ZERO;
        passed.compareTo(AHEAD.plus(LIFETIME)) < 0;
        passed = passed.plusSeconds(30)) {
      bench.clock.advance(Duration.ofSeconds(30));
      // It knows what it fetched before, and asks nobody.
      assertThat(verifier.verify(bench.issue(verticle))).isNotNull();
    }
  }

  @Test
  void verticlesThatRotateAtOnceMakeOneKey() {
    List<KeyUpkeep> verticles = Stream.generate(bench::verticle).limit(5).toList();
    bench.clock.advance(EVERY.minus(AHEAD));

    Future.all(verticles.stream().map(KeyUpkeep::run).toList()).await();

    assertThat(phases()).containsExactly(SIGNING, PUBLISHED);
    bench.clock.advance(AHEAD);
    Future.all(verticles.stream().map(KeyUpkeep::run).toList()).await();
    assertThat(verticles)
        .extracting(one -> one.keys().current().keyId())
        .containsOnly(published().get(1));
  }

  @Test
  void theScheduleRotatesInTimeAndNotBefore() {
    bench.clock.advance(EVERY.minus(AHEAD).minus(SECOND));
    verticle.run().await();
    assertThat(phases()).containsExactly(SIGNING);

    bench.clock.advance(SECOND);
    verticle.run().await();
    assertThat(phases()).containsExactly(SIGNING, PUBLISHED);

    bench.clock.advance(AHEAD);
    verticle.run().await();
    assertThat(phases()).containsExactly(RETIRING, SIGNING);
  }

  @Test
  void aRotationThatIsUnderWayIsNotBegunAgain() {
    List<SigningKeyState> once = bench.command().rotate().await();

    assertThat(bench.command().rotate().await()).isEqualTo(once);
  }

  @Test
  void aRevokedKeyIsReplacedAtOnceAndWhatItSignedIsRefused() {
    KeyBench.Verifier verifier = bench.verifier(verticle);
    String token = bench.issue(verticle);
    verifier.verify(token);
    String first = verticle.keys().current().keyId();

    bench.command().revoke(first).await();
    verticle.run().await();

    assertThat(phases()).containsExactly(REVOKED, SIGNING);
    assertThat(published()).doesNotContain(first).hasSize(1);
    verifier.keys().refresh().await();
    assertThatThrownBy(() -> verifier.verify(token)).isInstanceOf(RefusedTokenException.class);
    assertThat(verifier.verify(bench.issue(verticle)).keyId()).hasValue(published().get(0));
    assertThat(bench.news).contains("key.published", "key.revoked");
    assertThat(bench.revoked())
        .singleElement()
        .isInstanceOfSatisfying(
            Revocation.OfKey.class, told -> assertThat(told.keyId()).isEqualTo(first));
  }

  @Test
  void overTheBusAKeyIsEndedBeforeTheAnswer() {
    KeyBench.Verifier verifier = bench.verifier(verticle);
    KeyTracking tracking = verifier.keys().follow();
    String token = bench.issue(verticle);
    verifier.verify(token);
    String first = verticle.keys().current().keyId();

    List<JsonObject> keys = verticle.operations().revoke(new RevokeKey(first)).await().keys();

    assertThat(keys)
        .extracting(key -> key.getString("phase"))
        .containsExactly("revoked", "signing");
    assertThat(verticle.keys().current().keyId()).isEqualTo(keys.get(1).getString("kid"));
    // The news is on its way; whoever follows it fetches without being told.
    await(
        () -> verifier.tokens().verify(token).transform(Future::succeededFuture).await().failed());
    tracking.stop();
  }

  @Test
  void overTheBusTheNextKeyIsPublishedAndAllAreListed() {
    verticle.operations().rotate(new RotateKeys()).await();

    assertThat(verticle.operations().list(new ListSigningKeys()).await().keys())
        .extracting(key -> key.getString("phase"))
        .containsExactly("signing", "published");
    assertThat(published()).hasSize(2);
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("not true in time").isLessThan(end);
    }
  }

  @Test
  void theKeyThatWaitsTakesThePlaceOfARevokedOne() {
    bench.command().rotate().await();
    verticle.run().await();
    String first = verticle.keys().current().keyId();
    String next = published().get(1);

    bench.command().revoke(first).await();
    verticle.run().await();

    assertThat(phases()).containsExactly(REVOKED, SIGNING);
    assertThat(verticle.keys().current().keyId()).isEqualTo(next);
  }

  @Test
  void anOldKeyDoesNotSignAgainWhenItsSuccessorIsRevoked() {
    bench.command().rotate().await();
    bench.clock.advance(AHEAD);
    String second = KeyBench.signing(bench.command().list().await());

    bench.command().revoke(second).await();

    assertThat(phases()).containsExactly(RETIRING, REVOKED, SIGNING);
  }

  @Test
  void aKeyThatIsRevokedBeforeItSignsChangesNothing() {
    bench.command().rotate().await();
    verticle.run().await();
    String first = verticle.keys().current().keyId();

    bench.command().revoke(published().get(1)).await();
    verticle.run().await();
    bench.clock.advance(AHEAD.plus(LIFETIME).plus(KeyRing.MARGIN).plus(SECOND));

    assertThat(published()).containsExactly(first);
    assertThat(verticle.keys().current().keyId()).isEqualTo(first);
  }

  @Test
  void revokingTwiceChangesNothing() {
    String first = verticle.keys().current().keyId();
    List<SigningKeyState> once = bench.command().revoke(first).await();

    bench.clock.advance(SECOND);

    assertThat(bench.command().revoke(first).await()).isEqualTo(once);
  }

  @Test
  void aKeyThatIsNotThereCannotBeRevoked() {
    assertThatThrownBy(() -> bench.command().revoke("nobody").await())
        .isInstanceOfSatisfying(
            FailureException.class, e -> assertThat(e.failure()).isEqualTo(Failure.KEY_NOT_FOUND));
  }

  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void anotherAlgorithmComesWithTheNextKey(SignatureAlgorithm algorithm) {
    KeyUpkeep restarted = bench.verticle(algorithm, LIFETIME);
    assertThat(bench.verticle(algorithm, LIFETIME).keys().current().algorithm())
        .isEqualTo(SignatureAlgorithm.ES256);

    bench.clock.advance(AHEAD);

    KeyBench.Verifier verifier = bench.verifier(restarted);
    assertThat(restarted.keys().current().algorithm()).isEqualTo(algorithm);
    assertThat(verifier.verify(bench.issue(restarted)).keyId())
        .hasValue(restarted.keys().current().keyId());
    assertThat(bench.store.list().await()).hasSize(algorithm == SignatureAlgorithm.ES256 ? 1 : 2);
  }

  @Test
  void tokensThatMayLiveLongerKeepTheirKeyLonger() {
    Duration longer = Duration.ofHours(24);
    bench.verticle(SignatureAlgorithm.ES256, longer);
    bench.verticle(SignatureAlgorithm.ES256, Duration.ofMinutes(1));

    bench.command().rotate().await();
    bench.clock.advance(AHEAD.plus(longer));

    assertThat(published()).hasSize(2);
  }
}
