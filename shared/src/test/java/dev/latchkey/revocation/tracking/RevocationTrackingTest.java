package dev.latchkey.revocation.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.contract.RevocationEntry;
import dev.latchkey.revocation.tracking.FakeLog.Token;
import dev.latchkey.token.SettableClock;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RevocationTrackingTest {
  /** So long that no test meets it: what is seen comes from events and gaps alone. */
  private static final TrackingSettings PATIENT =
      new TrackingSettings(Duration.ofMinutes(1), Duration.ofMinutes(2), WhenStale.FAIL_OPEN, 1000);

  private static final TrackingSettings QUICK =
      new TrackingSettings(
          Duration.ofMillis(100), Duration.ofSeconds(30), WhenStale.FAIL_CLOSED, 1000);

  private final Vertx vertx = Vertx.vertx();
  private final SettableClock clock = new SettableClock();
  private final FakeLog log = new FakeLog(vertx, clock.instant().plusSeconds(900));

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private RevocationTracking started(TrackingSettings settings) {
    RevocationTracking tracking = new RevocationTracking(vertx, settings, clock);
    tracking.start().await();
    return tracking;
  }

  private static void awaitRevoked(RevocationTracking tracking, Token token) {
    Eventually.isTrue(
        () -> {
          // Not waiting: it may not be told before the log has been read.
          Future<Standing> asked = tracking.standing(token);
          return asked.succeeded() && asked.result() == Standing.REVOKED;
        });
  }

  private static Standing standing(RevocationTracking tracking, Token token) {
    return tracking.standing(token).await();
  }

  @Test
  void whatWasRevokedBeforeTheStartIsKnownAfterIt() {
    List<Token> ended = Stream.generate(log::endedSilently).limit(10).toList();

    RevocationTracking tracking = started(PATIENT);

    assertThat(ended).allMatch(token -> standing(tracking, token) == Standing.REVOKED);
    assertThat(standing(tracking, log.good())).isEqualTo(Standing.GOOD);
    assertThat(tracking.size()).isEqualTo(10);
    assertThat(tracking.isCurrent()).isTrue();
  }

  @Test
  void anEventIsHeededWithoutReadingTheLog() {
    RevocationTracking tracking = started(PATIENT);
    int questions = log.questions.get();

    awaitRevoked(tracking, log.ended());

    assertThat(log.questions).hasValue(questions);
  }

  @Test
  void aLostEventIsMadeUpForByTheNextOne() {
    RevocationTracking tracking = started(PATIENT);
    awaitRevoked(tracking, log.ended());
    Token lost = log.endedSilently();

    log.ended();

    awaitRevoked(tracking, lost);
  }

  @Test
  void aLostEventIsMadeUpForAfterAWhileThoughNoneFollows() {
    RevocationTracking tracking = started(QUICK);

    awaitRevoked(tracking, log.endedSilently());
  }

  @Test
  void whatIsHeardWhileTheLogIsReadIsNotForgotten() {
    RevocationTracking tracking = new RevocationTracking(vertx, PATIENT, clock);
    log.hold();
    Future<Void> first = tracking.start();
    Eventually.isTrue(() -> log.questions.get() == 1);
    Token heard = log.ended();
    awaitRevoked(tracking, heard);

    log.letGo();
    first.await();

    assertThat(standing(tracking, heard)).isEqualTo(Standing.REVOKED);
  }

  @Test
  void whoAsksWhileTheLogIsReadForTheFirstTimeWaits() {
    Token ended = log.endedSilently();
    RevocationTracking tracking = new RevocationTracking(vertx, PATIENT, clock);
    log.hold();
    tracking.start();
    Eventually.isTrue(() -> log.questions.get() == 1);
    Future<Standing> asked = tracking.standing(ended);
    assertThat(asked.isComplete()).isFalse();
    assertThat(tracking.isCurrent()).isFalse();

    log.letGo();

    assertThat(asked.await()).isEqualTo(Standing.REVOKED);
  }

  @Test
  void nothingIsToldBeforeTheLogWasReadHoweverOpenTheSetting() {
    log.refuses(true);
    RevocationTracking tracking = new RevocationTracking(vertx, PATIENT, clock);

    assertThat(tracking.start().transform(done -> Future.succeededFuture(done.failed())).await())
        .isTrue();

    assertThat(standing(tracking, log.good())).isEqualTo(Standing.UNKNOWN);
    assertThat(tracking.isCurrent()).isFalse();
  }

  @Test
  void itIsTriedAgainUntilTheLogCanBeRead() {
    log.refuses(true);
    Token ended = log.endedSilently();
    RevocationTracking tracking = new RevocationTracking(vertx, PATIENT, clock);
    tracking.start();
    Eventually.isTrue(() -> log.questions.get() > 0);

    log.refuses(false);

    awaitRevoked(tracking, ended);
    Eventually.isTrue(tracking::isCurrent);
  }

  @Test
  void aLogThatBeganAnewIsReadFromItsBeginning() {
    List<Token> before = Stream.generate(log::endedSilently).limit(5).toList();
    RevocationTracking tracking = started(QUICK);
    assertThat(tracking.size()).isEqualTo(before.size());
    log.empty();

    awaitRevoked(tracking, log.endedSilently());
  }

  @Test
  void whoIsStaleAndOpenAcceptsAndWhoIsClosedCannotTell() {
    RevocationTracking open =
        started(
            new TrackingSettings(
                Duration.ofMillis(100), Duration.ofSeconds(30), WhenStale.FAIL_OPEN, 1000));
    RevocationTracking closed = started(QUICK);
    log.refuses(true);

    clock.advance(Duration.ofSeconds(30));
    assertThat(standing(closed, log.good())).isEqualTo(Standing.GOOD);
    clock.advance(Duration.ofMillis(1));

    assertThat(standing(open, log.good())).isEqualTo(Standing.GOOD);
    assertThat(standing(closed, log.good())).isEqualTo(Standing.UNKNOWN);
    assertThat(open.isCurrent()).isFalse();
    assertThat(closed.isCurrent()).isFalse();
  }

  @Test
  void whoWasStaleIsCurrentAgainOnceTheLogCanBeRead() {
    RevocationTracking tracking = started(QUICK);
    log.refuses(true);
    clock.advance(Duration.ofSeconds(31));
    assertThat(standing(tracking, log.good())).isEqualTo(Standing.UNKNOWN);

    log.refuses(false);

    Eventually.isTrue(tracking::isCurrent);
    assertThat(standing(tracking, log.good())).isEqualTo(Standing.GOOD);
  }

  @Test
  void whatIsNoEntryIsIgnored() {
    RevocationTracking tracking = started(PATIENT);
    vertx.eventBus().publish(RevocationEntry.ADDRESS, "text");
    vertx.eventBus().publish(RevocationEntry.ADDRESS, new JsonObject());
    vertx
        .eventBus()
        .publish(
            RevocationEntry.ADDRESS,
            new JsonObject()
                .put("number", 1_000_000)
                .put("revocations", new JsonArray().add("nonsense")));

    awaitRevoked(tracking, log.ended());
  }

  @Test
  void afterItsEndNothingIsAskedAnyMore() {
    RevocationTracking tracking = started(QUICK);
    tracking.stop();
    int questions = log.questions.get();
    RevocationTracking other = started(QUICK);

    Eventually.isTrue(() -> log.questions.get() >= questions + 5);

    other.stop();
    Token late = log.ended();
    assertThat(standing(tracking, late)).isEqualTo(Standing.GOOD);
  }
}
