package dev.latchkey.user.guessing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.account.EmailAddress;
import dev.latchkey.network.IpAddress;
import dev.latchkey.testing.mongo.TestDatabase;
import dev.latchkey.user.SettableClock;
import dev.latchkey.user.password.Verdict;
import dev.latchkey.user.store.Database;
import dev.latchkey.user.store.LogInFailureStore;
import dev.latchkey.user.store.MongoSettings;
import dev.latchkey.user.store.WatchedDatabase;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** However many nodes count, the sum is the same. */
@ExtendWith(WatchedDatabase.class)
class GuessesOverNodesTest {
  private static final int NODES = 3;
  private static final EmailAddress EMAIL = EmailAddress.parse("ada@example.com");
  private static final Verdict WRONG = new Verdict(false, Optional.empty());
  private static final GuessingSettings SETTINGS = GuessingSettings.DEFAULT;

  private final TestDatabase testDatabase = TestDatabase.create();
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T12:00:00Z"));
  private final List<Vertx> machines = new ArrayList<>();
  private final List<Guesses> nodes = new ArrayList<>();
  private final AtomicInteger checks = new AtomicInteger();

  @BeforeEach
  void start() {
    for (int i = 0; i < NODES; i++) {
      Vertx vertx = Vertx.vertx();
      machines.add(vertx);
      Database database = WatchedDatabase.open(vertx, new MongoSettings(testDatabase.uri()));
      database.createIndexes().await();
      nodes.add(new Guesses(new LogInFailureStore(database), SETTINGS, clock));
    }
  }

  @AfterEach
  void close() {
    machines.forEach(vertx -> vertx.close().await());
    testDatabase.close();
  }

  @Test
  void anAttackerWithManyAddressesGetsOneHundredChecksAndNoMore() {
    int client = 0;
    for (int round = 0; round < 110; round++) {
      List<Future<Verdict>> burst = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        burst.add(guess(nodes.get(i % NODES), client++));
      }
      Future.join(burst).otherwiseEmpty().await();
      clock.advance(SETTINGS.longestDelay());
    }

    assertThat(checks).hasValue(100);
  }

  @Test
  void aBurstOverAllNodesGetsNoMoreThanTheFreeChecks() {
    List<Future<Verdict>> burst = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      burst.add(guess(nodes.get(i % NODES), i));
    }
    Future.join(burst).otherwiseEmpty().await();

    assertThat(checks.get()).isBetween(1, SETTINGS.freeFailuresElsewhere() + 1);
  }

  private Future<Verdict> guess(Guesses node, int client) {
    IpAddress address = IpAddress.parse("10.0." + client / 256 + "." + client % 256);
    return node.check(
        new Guess(EMAIL, Optional.of(address), false),
        () -> {
          checks.incrementAndGet();
          return Future.succeededFuture(WRONG);
        },
        () -> Future.succeededFuture(WRONG));
  }
}
