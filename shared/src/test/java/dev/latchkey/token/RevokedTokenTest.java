package dev.latchkey.token;

import static dev.latchkey.token.TokenForge.USER_ID;
import static dev.latchkey.token.TokenForge.claims;
import static dev.latchkey.token.TokenForge.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserId;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.Operation;
import dev.latchkey.contract.RevocationEntry;
import dev.latchkey.contract.RevocationPage;
import dev.latchkey.revocation.Revocation;
import dev.latchkey.revocation.tracking.RevocationTracking;
import dev.latchkey.revocation.tracking.TrackingSettings;
import dev.latchkey.revocation.tracking.WhenStale;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RevokedTokenTest {
  private static final String SESSION = "AAAAAAAAAAAAAAAAAAAAAA";
  private static final Instant ISSUED = Instant.ofEpochSecond(claims().getLong("iat"));
  private static final Instant EXPIRY = ISSUED.plusSeconds(900);

  private final VerifierBench bench = new VerifierBench();
  private final Vertx vertx = Vertx.vertx();
  private final String token = bench.forge.token(header(), claims().put("sid", SESSION));

  private MessageConsumer<JsonObject> log;
  private AccessTokenVerifier verifier;

  @BeforeEach
  void start() {
    log = answer(List.of());
    RevocationTracking tracking =
        new RevocationTracking(
            vertx,
            new TrackingSettings(
                Duration.ofMillis(100), Duration.ofSeconds(30), WhenStale.FAIL_CLOSED, 1000),
            bench.clock);
    tracking.start().await();
    verifier =
        new AccessTokenVerifier(
            bench.keys,
            new AccessTokenRules(TokenForge.ISSUER, TokenForge.AUDIENCE),
            bench.clock,
            Optional.empty(),
            Optional.of(tracking),
            AccessTokenVerifier.DEFAULT_REMEMBERED);
  }

  private MessageConsumer<JsonObject> answer(List<RevocationEntry> entries) {
    JsonObject page = new RevocationPage(entries, entries.size(), false).toJson();
    MessageConsumer<JsonObject> consumer =
        vertx
            .eventBus()
            .consumer(Operation.LIST_REVOCATIONS.address(), message -> message.reply(page));
    consumer.completion().await();
    return consumer;
  }

  @AfterEach
  void close() {
    vertx.close().await();
    bench.close();
  }

  static Stream<Revocation> thatConcernTheToken() {
    return Stream.of(
        Revocation.ofSession(SessionId.parse(SESSION), EXPIRY),
        Revocation.ofUser(UserId.parse(USER_ID), ISSUED, EXPIRY),
        Revocation.ofToken(claims().getString("jti"), EXPIRY),
        Revocation.ofKey(header().getString("kid"), EXPIRY));
  }

  @ParameterizedTest
  @MethodSource("thatConcernTheToken")
  void whatWasGoodIsRefusedOnceItIsRevoked(Revocation revocation) {
    assertThat(verifier.verify(token).await().tokenId()).isEqualTo(claims().getString("jti"));
    assertThat(verifier.rememberedTokens()).isOne();

    log.unregister().await();
    log = answer(List.of(new RevocationEntry(1, List.of(revocation))));

    awaitRefusal();
    assertThatThrownBy(() -> verifier.verify(token).await())
        .isInstanceOf(RefusedTokenException.class)
        .hasMessage("it has been revoked");
  }

  private void awaitRefusal() {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (verifier.verify(token).map(true).otherwise(false).await()) {
      assertThat(System.nanoTime()).as("not refused").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  @Test
  void aForgedTokenIsRefusedForWhatItIs() {
    assertThatThrownBy(() -> verifier.verify(token + "A").await())
        .isInstanceOf(RefusedTokenException.class)
        .hasMessageNotContaining("revoked");
  }

  @Test
  void whereItCannotBeToldThatIsNoRefusal() {
    verifier.verify(token).await();
    log.unregister().await();

    bench.clock.advance(Duration.ofSeconds(31));

    assertThatThrownBy(() -> verifier.verify(token).await())
        .isInstanceOfSatisfying(
            FailureException.class,
            told -> assertThat(told.failure()).isEqualTo(Failure.UNAVAILABLE));
  }
}
