package dev.latchkey.user.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserId;
import dev.latchkey.testing.mongo.TestDatabase;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The collection of sessions, on a real MongoDB server. */
@ExtendWith(WatchedDatabase.class)
class SessionStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private static TestDatabase testDatabase;
  private static Vertx vertx;
  private static Database database;
  private static SessionStore sessions;

  private final UserId userId = new UserId(UUID.randomUUID());

  @BeforeAll
  static void open() {
    testDatabase = TestDatabase.create();
    vertx = Vertx.vertx();
    database = WatchedDatabase.open(vertx, new MongoSettings(testDatabase.uri()));
    database.createIndexes().await();
    sessions = new SessionStore(database);
  }

  @AfterAll
  static void close() {
    database.close().await();
    vertx.close().await();
    testDatabase.close();
  }

  @Test
  void aSessionIsReadAsItWasKept() {
    StoredSession session = kept(NOW);

    assertThat(sessions.find(session.id()).await()).contains(session);
  }

  @Test
  void ofManyRotationsAtOnceOneIsDone() {
    StoredSession session = kept(NOW);

    List<Future<Boolean>> all =
        IntStream.range(0, 20)
            .mapToObj(i -> sessions.rotate("first", next(session, "next" + i)))
            .toList();
    Future.all(all).await();

    assertThat(all).filteredOn(Future::result).hasSize(1);
  }

  @Test
  void whatHasEndedIsNotRotatedBackToLife() {
    StoredSession session = kept(NOW);
    sessions.delete(List.of(session.id())).await();

    assertThat(sessions.rotate("first", next(session, "next")).await()).isFalse();

    assertThat(sessions.find(session.id()).await()).isEmpty();
  }

  @Test
  void aSessionThatWasRotatedMeanwhileIsNotEndedAsIfItWereNot() {
    StoredSession session = kept(NOW);
    sessions.rotate("first", next(session, "next")).await();

    assertThat(sessions.deleteUnchanged(session.id(), "first").await()).isFalse();
    assertThat(sessions.deleteUnchanged(session.id(), "next").await()).isTrue();
  }

  @Test
  void onlyItsOwnUsersSessionIsMovedToAnotherGeneration() {
    StoredSession session = kept(NOW);

    assertThat(sessions.moveTo("g", session.id(), new UserId(UUID.randomUUID())).await()).isFalse();
    assertThat(sessions.moveTo("g", session.id(), userId).await()).isTrue();

    assertThat(sessions.find(session.id()).await().orElseThrow().generation()).isEqualTo("g");
  }

  @Test
  void theLastUsedAreListedFirstAndNoMoreThanAsked() {
    StoredSession oldest = kept(NOW.minusSeconds(2));
    StoredSession newest = kept(NOW);
    StoredSession middle = kept(NOW.minusSeconds(1));

    assertThat(sessions.list(userId, 2).await()).containsExactly(newest, middle);
    assertThat(sessions.list(userId, 10).await()).containsExactly(newest, middle, oldest);
  }

  @Test
  void whatHasExpiredIsDeletedAndNothingElse() {
    StoredSession expired = kept(NOW.minus(Duration.ofDays(7)));
    StoredSession lives = kept(NOW.minus(Duration.ofDays(7)).plusMillis(1));

    assertThat(sessions.deleteExpired(NOW).await()).isPositive();

    assertThat(sessions.find(expired.id()).await()).isEmpty();
    assertThat(sessions.find(lives.id()).await()).isPresent();
  }

  private StoredSession kept(Instant lastUse) {
    StoredSession session =
        new StoredSession(
            SessionId.random(new SecureRandom()),
            userId,
            StoredUser.FIRST_GENERATION,
            lastUse,
            lastUse.plus(Duration.ofDays(30)),
            new LastUse(
                lastUse, lastUse.plus(Duration.ofDays(7)), Optional.empty(), Optional.empty()),
            new TokenHashes("first", Optional.empty()));
    sessions.insert(session).await();
    return session;
  }

  private static StoredSession next(StoredSession session, String hash) {
    return session.rotated(
        session.lastUse(),
        new TokenHashes(hash, Optional.of(new TokenHashes.Predecessor("first", "nonce"))));
  }
}
