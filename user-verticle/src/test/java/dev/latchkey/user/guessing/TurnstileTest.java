package dev.latchkey.user.guessing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnstileTest {
  private final Turnstile turnstile = new Turnstile();
  private final List<Promise<String>> begun = new ArrayList<>();

  private Future<String> come(String key) {
    return turnstile.pass(
        key,
        () -> {
          Promise<String> work = Promise.promise();
          begun.add(work);
          return work.future();
        });
  }

  @Test
  void aFewAreInsideAtOnceAndTheNextComesInWhenOneLeaves() {
    come("ada");
    come("ada");
    come("ada");
    assertThat(begun).hasSize(2);

    begun.get(0).complete("done");

    assertThat(begun).hasSize(3);
  }

  @Test
  void whoFailsLeavesToo() {
    come("ada");
    come("ada");
    Future<String> third = come("ada");

    begun.get(1).fail("no");
    begun.get(2).complete("yes");

    assertThat(third.result()).isEqualTo("yes");
  }

  @Test
  void workThatThrowsLeavesToo() {
    for (int i = 0; i < 10; i++) {
      Future<String> thrown =
          turnstile.pass(
              "ada",
              () -> {
                throw new IllegalStateException("no");
              });
      assertThat(thrown.failed()).isTrue();
    }

    assertThat(turnstile.keys()).isZero();
  }

  @Test
  void keysDoNotWaitForEachOther() {
    come("ada");
    come("ada");
    come("ada");

    come("grace");

    assertThat(begun).hasSize(3);
  }

  @Test
  void aLongLineIsRefusedAndToldWhenToComeBack() {
    for (int i = 0; i < Turnstile.AT_ONCE + Turnstile.LINE; i++) {
      assertThat(come("ada").failed()).isFalse();
    }

    FailureException refusal = (FailureException) come("ada").cause();

    assertThat(refusal.failure()).isEqualTo(Failure.OVERLOADED);
    assertThat(refusal.retryAfter()).isPresent();
  }

  @Test
  void nothingIsKeptOfWhoHasGone() {
    come("ada");
    come("ada");
    come("ada");
    for (int i = 0; i < 3; i++) {
      begun.get(i).complete("done");
    }

    assertThat(turnstile.keys()).isZero();
  }
}
