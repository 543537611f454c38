package dev.latchkey.user.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.account.SessionId;
import dev.latchkey.contract.ListRevocations;
import dev.latchkey.contract.RevocationEntry;
import dev.latchkey.contract.RevocationPage;
import dev.latchkey.revocation.Revocation;
import dev.latchkey.testing.mongo.TestDatabase;
import dev.latchkey.user.SettableClock;
import dev.latchkey.user.store.Database;
import dev.latchkey.user.store.MongoSettings;
import dev.latchkey.user.store.RevocationStore;
import dev.latchkey.user.store.WatchedDatabase;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several nodes write one log. */
@ExtendWith(WatchedDatabase.class)
class RevocationLogTest {
  private static final int NODES = 3;
  private static final Duration LIFETIME = Duration.ofMinutes(15);

  private final SecureRandom random = new SecureRandom();
  private final TestDatabase testDatabase = TestDatabase.create();
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T12:00:00Z"));
  private final List<Vertx> machines = new ArrayList<>();
  private final List<RevocationStore> stores = new ArrayList<>();
  private final List<RevocationLog> nodes = new ArrayList<>();
  private final Queue<RevocationEntry> published = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void start() {
    for (int i = 0; i < NODES; i++) {
      addNode();
    }
  }

  private void addNode() {
    Vertx vertx = Vertx.vertx();
    machines.add(vertx);
    Database database = WatchedDatabase.open(vertx, new MongoSettings(testDatabase.uri()));
    RevocationStore store = new RevocationStore(database);
    stores.add(store);
    nodes.add(new RevocationLog(vertx, store, LIFETIME, clock));
    vertx
        .eventBus()
        .<JsonObject>consumer(
            RevocationEntry.ADDRESS,
            message -> published.add(RevocationEntry.fromJson(message.body())));
  }

  @AfterEach
  void close() {
    machines.forEach(vertx -> vertx.close().await());
    testDatabase.close();
  }

  private List<RevocationEntry> log() {
    RevocationPages pages = new RevocationPages(stores.get(0));
    List<RevocationEntry> entries = new ArrayList<>();
    RevocationPage page = new RevocationPage(List.of(), 0, true);
    while (page.more()) {
      page = pages.list(new ListRevocations(page.last())).await();
      entries.addAll(page.entries());
    }
    return entries;
  }

  private static List<Long> numbers(List<RevocationEntry> entries) {
    return entries.stream().map(RevocationEntry::number).toList();
  }

  private static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  private static List<Revocation> revocations(List<RevocationEntry> entries) {
    return entries.stream().flatMap(entry -> entry.revocations().stream()).toList();
  }

  private Revocation fresh() {
    return Revocation.ofSession(SessionId.random(random), clock.instant().plus(LIFETIME));
  }

  @Test
  void ofTwoHundredAtOnceOnEachOfThreeNodesNoneIsLostAndNoNumberIsLeftOut() {
    List<Revocation> all = new ArrayList<>();
    List<Future<Void>> written = new ArrayList<>();
    for (int i = 0; i < 200 * NODES; i++) {
      Revocation revocation = fresh();
      all.add(revocation);
      written.add(nodes.get(i % NODES).append(revocation));
    }

    Future.all(written).await();

    List<RevocationEntry> log = log();
    assertThat(numbers(log)).isEqualTo(upTo(log.size()));
    assertThat(revocations(log)).containsExactlyInAnyOrderElementsOf(all);
    assertThat(log).allMatch(entry -> entry.revocations().size() <= RevocationLog.MOST_IN_ONE);
    assertThat(published).containsExactlyInAnyOrderElementsOf(log);
  }

  @Test
  void oneAfterTheOtherOnNodesInTurnIsInThatOrder() {
    List<Revocation> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Revocation revocation = fresh();
      all.add(revocation);
      // Long rests: a node finds what many others have written meanwhile.
      nodes.get(i < 20 ? 0 : i % NODES).append(revocation).await();
    }

    assertThat(numbers(log())).isEqualTo(upTo(40));
    assertThat(revocations(log())).isEqualTo(all);
  }

  @Test
  void aReaderWhoGoesOnFromItsLastNumberMeetsEveryEntryWhileOthersWrite() {
    List<Future<Void>> written = new ArrayList<>();
    List<Revocation> read = new ArrayList<>();
    RevocationPages pages = new RevocationPages(stores.get(0));
    long last = 0;
    for (int i = 0; i < 60; i++) {
      nodes.forEach(node -> written.add(node.append(fresh())));
      RevocationPage page = pages.list(new ListRevocations(last)).await();
      read.addAll(revocations(page.entries()));
      last = page.last();
    }
    Future.all(written).await();
    read.addAll(revocations(pages.list(new ListRevocations(last)).await().entries()));

    assertThat(read).hasSize(written.size()).isEqualTo(revocations(log()));
  }

  @Test
  void theLogIsPrunedFromItsBeginningAndItsNumbersGoOn() {
    nodes.get(0).append(fresh()).await();
    nodes.get(0).append(fresh()).await();
    clock.advance(LIFETIME.minusSeconds(1));
    nodes.get(0).append(fresh()).await();
    clock.advance(Duration.ofSeconds(1));
    nodes.get(0).append(fresh()).await();

    assertThat(stores.get(0).prune(clock.instant()).await()).isEqualTo(3);

    assertThat(numbers(log())).containsExactly(3L, 4L);
    nodes.get(1).append(fresh()).await();
    assertThat(numbers(log())).containsExactly(3L, 4L, 5L);
  }

  @Test
  void whatHasNotExpiredKeepsWhatComesAfterItToo() {
    nodes.get(0).append(Revocation.ofKey("long", clock.instant().plus(LIFETIME.multipliedBy(2))));
    nodes.get(0).append(fresh()).await();
    clock.advance(LIFETIME);

    stores.get(0).prune(clock.instant()).await();

    assertThat(revocations(log())).hasSize(2);
  }

  @Test
  void theNewestEntryIsNotPrunedSoThatNoNumberComesTwice() {
    nodes.get(0).append(fresh()).await();
    nodes.get(0).append(fresh()).await();
    clock.advance(LIFETIME);

    stores.get(0).prune(clock.instant()).await();

    assertThat(numbers(log())).containsExactly(2L);
    nodes.get(1).append(fresh()).await();
    assertThat(numbers(log())).containsExactly(2L, 3L);
  }

  @Test
  void anEmptyLogHasNothingToPrune() {
    assertThat(stores.get(0).prune(clock.instant()).await()).isZero();
    assertThat(log()).isEmpty();
  }

  @Test
  void whoKnowsAnotherLogIsToldToBeginAnew() {
    RevocationPages pages = new RevocationPages(stores.get(0));
    nodes.get(0).append(fresh()).await();

    RevocationPage page = pages.list(new ListRevocations(500)).await();

    assertThat(page).isEqualTo(new RevocationPage(List.of(), 0, true));
    assertThat(pages.list(new ListRevocations(1)).await())
        .isEqualTo(new RevocationPage(List.of(), 1, false));
  }

  @Test
  void aLongLogIsReadInPages() {
    List<Future<Void>> written = new ArrayList<>();
    for (int i = 0; i < RevocationPages.MOST_REVOCATIONS + 1000; i++) {
      written.add(nodes.get(0).append(fresh()));
    }
    Future.all(written).await();

    RevocationPage first = new RevocationPages(stores.get(0)).list(new ListRevocations(0)).await();

    assertThat(first.more()).isTrue();
    assertThat(revocations(first.entries()))
        .hasSizeBetween(
            RevocationPages.MOST_REVOCATIONS,
            RevocationPages.MOST_REVOCATIONS + RevocationLog.MOST_IN_ONE);
    assertThat(revocations(log())).hasSize(written.size());
  }

  @Test
  void anEndedSessionIsRememberedUntilItsLastTokenHasExpired() {
    SessionId session = SessionId.random(random);

    nodes.get(0).endSession(session).await();

    Instant expiry = clock.instant().plus(LIFETIME).plusSeconds(30);
    assertThat(revocations(log())).containsExactly(Revocation.ofSession(session, expiry));
  }
}
