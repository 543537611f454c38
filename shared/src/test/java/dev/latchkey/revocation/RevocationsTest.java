package dev.latchkey.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserId;
import dev.latchkey.token.SettableClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RevocationsTest {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SettableClock clock = new SettableClock();
  private final Instant now = clock.instant();
  private final Instant expiry = now.plusSeconds(900);
  private final Revocations revocations = new Revocations(1000, clock);

  private record Token(
      UserId userId,
      Optional<SessionId> sessionId,
      String tokenId,
      Instant issuedAt,
      Optional<String> keyId)
      implements RevocableToken {}

  private static Token token(Instant issuedAt) {
    return new Token(
        new UserId(UUID.randomUUID()),
        Optional.of(SessionId.random(RANDOM)),
        UUID.randomUUID().toString(),
        issuedAt,
        Optional.of("key-1"));
  }

  private static Token withoutSessionAndKey() {
    return new Token(
        new UserId(UUID.randomUUID()), Optional.empty(), "legacy", Instant.EPOCH, Optional.empty());
  }

  @Test
  void aSessionsTokensAreConcernedAndNoOthers() {
    Token ended = token(now);
    Token other = token(now);

    revocations.add(Revocation.ofSession(ended.sessionId().orElseThrow(), expiry));

    assertThat(revocations.concern(ended)).isTrue();
    assertThat(revocations.concern(other)).isFalse();
    assertThat(revocations.concern(withoutSessionAndKey())).isFalse();
  }

  @Test
  void aUsersTokensAreConcernedUpToTheSecondAndNotLater() {
    Token token = token(now);

    revocations.add(Revocation.ofUser(token.userId(), now.plusMillis(999), expiry));

    assertThat(revocations.concern(token)).isTrue();
    assertThat(revocations.concern(issued(token, now.plusSeconds(1)))).isFalse();
    assertThat(revocations.concern(issued(token, Instant.EPOCH))).isTrue();
    assertThat(revocations.concern(token(now))).isFalse();
  }

  private static Token issued(Token token, Instant at) {
    return new Token(token.userId(), token.sessionId(), token.tokenId(), at, token.keyId());
  }

  @Test
  void anEarlierEndOfAUserDoesNotTakeBackALaterOne() {
    Token token = token(now);

    revocations.add(Revocation.ofUser(token.userId(), now, expiry));
    revocations.add(Revocation.ofUser(token.userId(), now.minusSeconds(60), expiry));

    assertThat(revocations.concern(token)).isTrue();
  }

  @Test
  void oneTokenIsConcernedAndNotTheOthersOfItsSession() {
    Token token = token(now);

    revocations.add(Revocation.ofToken(token.tokenId(), expiry));

    assertThat(revocations.concern(token)).isTrue();
    assertThat(
            revocations.concern(
                new Token(token.userId(), token.sessionId(), "another", now, token.keyId())))
        .isFalse();
  }

  @Test
  void allTokensOfAKeyAreConcerned() {
    revocations.add(Revocation.ofKey("key-1", expiry));

    assertThat(revocations.concern(token(now.plusSeconds(30)))).isTrue();
    assertThat(revocations.concern(withoutSessionAndKey())).isFalse();
  }

  @Test
  void whatHasExpiredIsForgotten() {
    Token token = token(now);
    revocations.add(Revocation.ofSession(token.sessionId().orElseThrow(), expiry));
    revocations.add(Revocation.ofUser(token.userId(), now, expiry));
    revocations.add(Revocation.ofToken(token.tokenId(), expiry));
    revocations.add(Revocation.ofKey("key-1", expiry));
    forget();
    assertThat(revocations.size()).isEqualTo(3);

    clock.advance(Duration.ofMinutes(15));
    forget();

    assertThat(revocations.size()).isZero();
    assertThat(revocations.concern(token)).isFalse();
  }

  private void forget() {
    for (int i = 0; i < 64; i++) {
      revocations.forgetExpired();
    }
  }

  @Test
  void pastItsBoundAllOlderTokensAreConcernedAndNoneIssuedLater() {
    Token first = token(now);
    revocations.add(Revocation.ofSession(first.sessionId().orElseThrow(), expiry));
    revocations.add(Revocation.ofKey("stolen", expiry));
    for (int i = 0; i < 1000; i++) {
      revocations.add(Revocation.ofSession(SessionId.random(RANDOM), expiry));
    }

    assertThat(revocations.size()).isZero();
    assertThat(revocations.concern(first)).isTrue();
    assertThat(revocations.concern(token(now))).isTrue();
    assertThat(revocations.concern(token(now.plusSeconds(1)))).isFalse();
    assertThat(
            revocations.concern(
                new Token(
                    first.userId(),
                    first.sessionId(),
                    "later",
                    now.plusSeconds(1),
                    Optional.of("stolen"))))
        .isTrue();
  }
}
