package dev.latchkey.user.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.user.bus.Caller;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One thread, and what happens before it. */
class HashingThreadsTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final Vertx vertx = Vertx.vertx();
  private final CountDownLatch release = new CountDownLatch(1);

  @AfterEach
  void close() {
    release.countDown();
    vertx.close().await();
  }

  @Test
  void whatFindsTheQueueFullIsRefusedAtOnce() {
    try (HashingThreads threads = new HashingThreads(vertx, 1, 1, LONG)) {
      Future<String> running = threads.submit(Caller.PATIENT, this::waitForRelease);
      Future<String> waiting = threads.submit(Caller.PATIENT, () -> "waited");

      Future<String> refused = threads.submit(Caller.PATIENT, () -> "never");

      assertThat(refused.isComplete()).isTrue();
      assertThat(failure(refused).failure()).isEqualTo(Failure.OVERLOADED);
      assertThat(failure(refused).retryAfter()).isPresent();
      assertThat(threads.figures().rejected()).isEqualTo(1);
      assertThat(threads.figures().queued()).isEqualTo(1);
      release.countDown();
      assertThat(running.await()).isEqualTo("released");
      assertThat(waiting.await()).isEqualTo("waited");
    }
  }

  @Test
  void whatWouldWaitLongerThanTheDeadlineIsRefusedThoughThereIsRoom() throws Exception {
    try (HashingThreads threads = new HashingThreads(vertx, 1, 100, Duration.ofMillis(50))) {
      threads.submit(Caller.PATIENT, () -> spin(Duration.ofMillis(200))).await();
      threads.submit(Caller.PATIENT, this::waitForRelease);
      threads.submit(Caller.PATIENT, () -> "in the queue");

      Future<String> refused = threads.submit(Caller.PATIENT, () -> "never");

      assertThat(failure(refused).failure()).isEqualTo(Failure.OVERLOADED);
    }
  }

  @Test
  void whatHasWaitedLongerThanTheDeadlineIsNotHashed() {
    try (HashingThreads threads = new HashingThreads(vertx, 1, 10, Duration.ofMillis(100))) {
      threads.submit(Caller.PATIENT, () -> spin(Duration.ofMillis(300)));
      AtomicBoolean hashed = new AtomicBoolean();

      Future<String> late = threads.submit(Caller.PATIENT, () -> mark(hashed));

      assertThatThrownBy(late::await).isInstanceOf(FailureException.class);
      assertThat(hashed).isFalse();
      assertThat(threads.figures().abandoned()).isEqualTo(1);
    }
  }

  @Test
  void whatNobodyWaitsForIsNotHashed() {
    try (HashingThreads threads = new HashingThreads(vertx, 1, 10, LONG)) {
      AtomicBoolean waits = new AtomicBoolean(true);
      AtomicBoolean hashed = new AtomicBoolean();
      threads.submit(Caller.PATIENT, this::waitForRelease);
      Future<String> abandoned = threads.submit(waits::get, () -> mark(hashed));

      waits.set(false);
      release.countDown();

      assertThatThrownBy(abandoned::await).isInstanceOf(FailureException.class);
      assertThat(hashed).isFalse();
      assertThat(threads.figures().abandoned()).isEqualTo(1);
      assertThat(threads.figures().hashed()).isEqualTo(1);
    }
  }

  @Test
  void anErrorOnAHashingThreadIsAnsweredToo() {
    try (HashingThreads threads = new HashingThreads(vertx, 1, 1, LONG)) {
      Future<String> failed =
          threads.submit(
              Caller.PATIENT,
              () -> {
                throw new OutOfMemoryError("told by a test");
              });

      assertThatThrownBy(failed::await).isInstanceOf(OutOfMemoryError.class);
    }
  }

  @Test
  void hashesOnNoEventLoop() {
    try (HashingThreads threads = new HashingThreads(vertx, 1, 1, LONG)) {
      assertThat(threads.submit(Caller.PATIENT, () -> Thread.currentThread().getName()).await())
          .startsWith("latchkey-hashing-");
    }
  }

  private String waitForRelease() throws InterruptedException {
    release.await();
    return "released";
  }

  private static String mark(AtomicBoolean hashed) {
    hashed.set(true);
    return "hashed";
  }

  private static String spin(Duration time) {
    long until = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    return "spun";
  }

  private static FailureException failure(Future<?> future) {
    return (FailureException) future.cause();
  }
}
