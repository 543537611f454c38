package dev.latchkey.user.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefusalPaceTest {
  private static final long TENTH = Duration.ofMillis(100).toNanos();

  private final Vertx vertx = Vertx.vertx();
  private final RefusalPace pace = new RefusalPace(vertx);

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private long nanosHeld() {
    long began = System.nanoTime();
    pace.hold(began, 1).await();
    return System.nanoTime() - began;
  }

  @Test
  void nothingIsHeldWhereAllHashesAreOurs() {
    assertThat(pace.hold(System.nanoTime(), 1).isComplete()).isTrue();
  }

  @Test
  void aRefusalIsHeldForAQuarterMoreThanTheSlowestKindTakes() {
    pace.saw("fast", TENTH / 100);
    pace.saw("slow", TENTH);

    assertThat(nanosHeld()).isGreaterThan(TENTH + TENTH / 5);
  }

  @Test
  void manyChecksOfAFastKindDoNotHideTheSlowOne() {
    pace.saw("slow", TENTH);
    for (int i = 0; i < 1000; i++) {
      pace.saw("fast", TENTH / 100);
    }

    assertThat(nanosHeld()).isGreaterThan(TENTH);
  }

  @Test
  void aPauseOfTheMachineIsForgottenWithTheNextChecks() {
    pace.saw("slow", TENTH * 15);
    for (int i = 0; i < 16; i++) {
      pace.saw("slow", TENTH / 10);
    }

    assertThat(nanosHeld()).isLessThan(TENTH * 5);
  }

  @Test
  void aKindThatNobodyHasAnyMoreHoldsNothing() {
    pace.saw("slow", TENTH);

    pace.keepOnly(Set.of("another"));

    assertThat(pace.hold(System.nanoTime(), 1).isComplete()).isTrue();
  }

  @Test
  void whatTookLongerThanTheHoldIsNotHeld() {
    pace.saw("slow", TENTH);

    assertThat(pace.hold(System.nanoTime() - 2 * TENTH, 1).isComplete()).isTrue();
  }
}
