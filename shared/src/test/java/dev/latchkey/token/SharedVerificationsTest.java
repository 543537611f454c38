package dev.latchkey.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedVerificationsTest {
  private final Vertx vertx = Vertx.vertx();
  private final SharedVerifications shared = new SharedVerifications();
  private final AtomicInteger begun = new AtomicInteger();
  private final Promise<VerifiedToken> verification = Promise.promise();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private Future<VerifiedToken> verify(String text) {
    return shared.of(
        text,
        () -> {
          begun.incrementAndGet();
          return verification.future();
        });
  }

  @Test
  void whoComesWhileATokenIsBeingVerifiedWaitsForThat() {
    Future<VerifiedToken> first = verify("token");
    Future<VerifiedToken> second = verify("token");
    verification.fail(new RefusedTokenException("no"));

    assertThatThrownBy(first::await).hasMessage("no");
    assertThatThrownBy(second::await).hasMessage("no");
    assertThat(begun).hasValue(1);
  }

  @Test
  void whoComesLaterHasItVerifiedAnew() {
    verification.fail(new RefusedTokenException("no"));
    verify("token");
    verify("token");

    assertThat(begun).hasValue(2);
  }

  @Test
  void othersAreNotHeldUp() {
    verify("token");
    verify("another token");

    assertThat(begun).hasValue(2);
  }

  @Test
  void aBugIsAFailureAndHoldsNobodyUp() {
    Future<VerifiedToken> failed =
        shared.of(
            "token",
            () -> {
              throw new IllegalStateException("a bug");
            });

    assertThatThrownBy(failed::await).hasMessage("a bug");
    verify("token");
    assertThat(begun).hasValue(1);
  }

  @Test
  void eachIsAnsweredOnItsOwnContext() {
    Context one = vertx.getOrCreateContext();
    Context other = vertx.getOrCreateContext();
    Future<Context> first = contextOfAnswer(one);
    Future<Context> second = contextOfAnswer(other);
    Future.all(started(one), started(other)).await();

    verification.fail(new RefusedTokenException("no"));

    assertThat(first.await()).isSameAs(one);
    assertThat(second.await()).isSameAs(other);
  }

  private Future<Context> contextOfAnswer(Context context) {
    Promise<Context> answered = Promise.promise();
    context.runOnContext(
        go -> verify("token").onComplete(result -> answered.complete(Vertx.currentContext())));
    return answered.future();
  }

  /** Succeeds when all that was put on the context before has run. */
  private static Future<Void> started(Context context) {
    Promise<Void> ran = Promise.promise();
    context.runOnContext(ran::complete);
    return ran.future();
  }
}
