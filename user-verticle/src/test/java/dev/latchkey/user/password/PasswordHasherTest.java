package dev.latchkey.user.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.account.Password;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.util.concurrent.CountDownLatch;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHasherTest {
  private static final HashingSettings CHEAP = new HashingSettings(64, 1, 1, 2, 50);
  private static final Password PASSWORD = Password.parse("correct horse battery");

  private static Vertx vertx = Vertx.vertx();
  private static PasswordHasher hasher = new PasswordHasher(vertx, CHEAP, new SecureRandom());

  @BeforeAll
  @BeforeContainer
  static void start() {
    vertx = Vertx.vertx();
    hasher = new PasswordHasher(vertx, CHEAP, new SecureRandom());
  }

  @AfterAll
  @AfterContainer
  static void stop() {
    hasher.close();
    vertx.close().await();
  }

  @Test
  void theRightPasswordIsRight() {
    String stored = hasher.hash(PASSWORD).await();

    assertThat(hasher.verify(PASSWORD, stored).await()).isTrue();
  }

  @Property(tries = 200)
  void anyPasswordIsRightForItsOwnHashAndWrongWithItsLastCharacterChanged(
      @ForAll @NotEmpty String text) {
    Password password;
    Password other;
    try {
      password = Password.parse(text);
      other =
          Password.parse(text.substring(0, text.length() - 1) + (text.endsWith("x") ? 'y' : 'x'));
    } catch (IllegalArgumentException e) {
      return;
    }
    String stored = hasher.hash(password).await();

    assertThat(hasher.verify(password, stored).await()).isTrue();
    assertThat(hasher.verify(other, stored).await()).isFalse();
  }

  @Test
  void aChangedLastCharacterOf128IsWrong() {
    String stored = hasher.hash(Password.parse("p".repeat(127) + "a")).await();

    assertThat(hasher.verify(Password.parse("p".repeat(127) + "b"), stored).await()).isFalse();
  }

  @Test
  void composedAndDecomposedLettersAreTheSame() {
    String stored = hasher.hash(Password.parse("caf\u00e9 caf\u00e9")).await();

    assertThat(hasher.verify(Password.parse("cafe\u0301 cafe\u0301"), stored).await()).isTrue();
  }

  @Test
  void everyHashHasASaltOfItsOwnAndTheConfiguredCost() {
    String first = hasher.hash(PASSWORD).await();
    String second = hasher.hash(PASSWORD).await();

    assertThat(first).startsWith("$argon2id$v=19$m=64,t=1,p=1$").isNotEqualTo(second);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "plain text", "$argon2id$v=19$m=64,t=1,p=1$x$y", "correct horse battery"})
  void whatIsStoredButIsNoHashIsNeverRight(String stored) {
    assertThat(hasher.verify(PASSWORD, stored).await()).isFalse();
  }

  @Test
  void nobodysPasswordIsNeverRight() {
    assertThat(hasher.verifyNobody(PASSWORD).await()).isFalse();
  }

  @Test
  void whatWillNotBeHashedInTimeIsRefusedAtOnce() throws InterruptedException {
    CountDownLatch release = new CountDownLatch(1);
    try (HashingThreads threads = new HashingThreads(vertx, 1, 1)) {
      Future<Object> running = threads.submit(() -> waitFor(release));
      Future<Object> waiting = threads.submit(() -> "waited");

      Future<Object> refused = threads.submit(() -> "never");

      assertThat(refused.cause())
          .isInstanceOfSatisfying(
              FailureException.class, e -> assertThat(e.failure()).isEqualTo(Failure.OVERLOADED));
      release.countDown();
      assertThat(running.await()).isEqualTo("ran");
      assertThat(waiting.await()).isEqualTo("waited");
    }
  }

  @Test
  void anErrorOnAHashingThreadIsAnsweredToo() {
    try (HashingThreads threads = new HashingThreads(vertx, 1, 1)) {
      Future<Object> failed =
          threads.submit(
              () -> {
                throw new OutOfMemoryError("told by a test");
              });

      assertThatThrownBy(failed::await).isInstanceOf(OutOfMemoryError.class);
    }
  }

  @Test
  void hashesOnNoEventLoop() {
    try (HashingThreads threads = new HashingThreads(vertx, 1, 1)) {
      assertThat(threads.submit(() -> Thread.currentThread().getName()).await())
          .startsWith("latchkey-hashing-");
    }
  }

  private static String waitFor(CountDownLatch latch) throws InterruptedException {
    latch.await();
    return "ran";
  }
}
