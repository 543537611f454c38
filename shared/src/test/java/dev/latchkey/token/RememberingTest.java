package dev.latchkey.token;

import static dev.latchkey.token.TokenForge.NOW;
import static dev.latchkey.token.TokenForge.claims;
import static dev.latchkey.token.TokenForge.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RememberingTest {
  private final VerifierBench bench = new VerifierBench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aTokenIsVerifiedOnceAndThenRemembered() {
    String token = bench.forge.token();

    VerifiedToken first = bench.verify(token);

    // Another instance would be another verification.
    assertThat(bench.verify(token)).isSameAs(first);
    assertThat(bench.verifier.rememberedTokens()).isEqualTo(1);
  }

  @Test
  void firstUsesAtOnceShareOneVerification() {
    String token = bench.forge.token();

    List<Future<VerifiedToken>> all =
        Stream.generate(() -> bench.verifier.verify(token)).limit(50).toList();

    Future.all(all).await();
    assertThat(all).extracting(Future::result).containsOnly(all.get(0).result());
  }

  @Test
  void garbageIsNotRemembered() {
    String token = bench.forge.token();
    bench.assertRefused(new TokenForge().token());
    bench.assertRefused(TokenForge.resigned(token, new byte[64]));
    bench.assertRefused(bench.forge.token(header().put("kid", "unknown"), claims()));
    bench.assertRefused(bench.forge.token(header(), claims().put("exp", NOW)));
    bench.assertRefused("garbage");

    assertThat(bench.verifier.rememberedTokens()).isZero();
  }

  @Test
  void anotherSpellingOfARememberedTokenIsRefused() {
    String token = bench.forge.token();
    bench.verify(token);

    bench.assertRefused(token + "=");
    bench.assertRefused(token + ".");
    bench.assertRefused(" " + token);
  }

  @Test
  void itIsForgottenInTheSecondThatItsExpNames() {
    String token = bench.forge.token(header(), claims().put("exp", NOW + 1));
    bench.verify(token);

    bench.clock.advance(Duration.ofSeconds(1));

    bench.assertRefused(token, "it has expired");
  }

  @Test
  void itIsNotAcceptedAfterItsKeyIsWithdrawn() {
    String token = bench.forge.token();
    bench.verify(token);

    bench.publish(new TokenForge().jwk().put("kid", "key-2"));
    bench.keys.refresh().await();

    bench.assertRefused(token, "its key is not known");
  }

  @Test
  void itIsNotAcceptedWhenAnotherKeyHasTakenTheNameOfItsKey() {
    String token = bench.forge.token();
    bench.verify(token);

    bench.publish(new TokenForge().jwk());
    bench.keys.refresh().await();

    bench.assertRefused(token, "its signature is wrong");
  }

  @Test
  void itStaysKnownWhenItsKeyIsFetchedAgain() {
    String token = bench.forge.token();
    VerifiedToken first = bench.verify(token);

    bench.keys.refresh().await();

    assertThat(bench.verify(token)).isSameAs(first);
  }

  @Test
  void thoseThatAreForgottenAreVerifiedAnew() {
    String one = bench.forge.token(header(), claims().put("jti", "one"));
    String other = bench.forge.token(header(), claims().put("jti", "other"));
    VerifiedToken first = bench.verify(one);
    VerifiedToken second = bench.verify(other);

    bench.verifier.forget(token -> token.tokenId().equals("one"));

    assertThat(bench.verify(one)).isNotSameAs(first);
    assertThat(bench.verify(other)).isSameAs(second);
    bench.verifier.forgetAll();
    assertThat(bench.verifier.rememberedTokens()).isZero();
  }

  @Test
  void aTokenWhoseVerificationWasUnderWayWhenItWasForgottenIsNotRemembered() {
    // The keys are not there yet, so it waits for them.
    Future<VerifiedToken> underWay = bench.verifier.verify(bench.forge.token());

    bench.verifier.forget(token -> true);

    assertThat(underWay.await()).isNotNull();
    assertThat(bench.verifier.rememberedTokens()).isZero();
  }

  @Test
  void asManyAreRememberedAsItWasToldAndNoMore() {
    var verifier =
        new AccessTokenVerifier(
            bench.keys,
            new AccessTokenRules(TokenForge.ISSUER, TokenForge.AUDIENCE),
            bench.clock,
            Optional.empty(),
            Optional.empty(),
            10);

    IntStream.range(0, 200)
        .mapToObj(i -> bench.forge.token(header(), claims().put("jti", "token-" + i)))
        .forEach(token -> assertThat(verifier.verify(token).await()).isNotNull());

    assertThat(verifier.rememberedTokens()).isBetween(1L, 10L);
  }
}
