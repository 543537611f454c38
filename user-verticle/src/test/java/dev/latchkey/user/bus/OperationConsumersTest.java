package dev.latchkey.user.bus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.contract.CheckReadiness;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.Operation;
import dev.latchkey.contract.Readiness;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.json.JsonObject;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens behind the boundary, the caller gets an answer and learns nothing of the inside.
 */
class OperationConsumersTest {
  private final Vertx vertx = Vertx.vertx();
  private final OperationConsumers consumers = new OperationConsumers(vertx);

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void aRefusalIsAnsweredWithItsCode() {
    ReplyException answer =
        refusal(request -> Future.failedFuture(new FailureException(Failure.USER_NOT_FOUND)));

    assertThat(answer.failureCode()).isEqualTo(Failure.USER_NOT_FOUND.code());
  }

  @Test
  void anUnexpectedFailureIsAnsweredWithoutItsMessage() {
    ReplyException answer =
        refusal(request -> Future.failedFuture(new IllegalStateException("the inside")));

    assertThat(answer.failureCode()).isEqualTo(Failure.INTERNAL.code());
    assertThat(answer.getMessage()).doesNotContain("the inside");
  }

  @Test
  void aHandlerThatThrowsIsAnsweredToo() {
    ReplyException answer =
        refusal(
            request -> {
              throw new StackOverflowError("the inside");
            });

    assertThat(answer.failureCode()).isEqualTo(Failure.INTERNAL.code());
  }

  @Test
  void aHandlerThatReturnsNothingIsAnsweredToo() {
    assertThat(refusal(request -> null).failureCode()).isEqualTo(Failure.INTERNAL.code());
  }

  @Test
  void aClosedBoundaryTakesNoRequests() {
    consumers
        .serve(Operation.CHECK_READINESS, request -> Future.succeededFuture(new Readiness()))
        .await();
    consumers.close().await();

    Future<?> answer =
        vertx.eventBus().request(Operation.CHECK_READINESS.address(), new JsonObject());
    answer.otherwiseEmpty().await();

    assertThat(answer.failed()).isTrue();
  }

  private ReplyException refusal(Function<CheckReadiness, Future<Readiness>> handler) {
    consumers.serve(Operation.CHECK_READINESS, handler).await();
    Future<?> answer =
        vertx.eventBus().request(Operation.CHECK_READINESS.address(), new JsonObject());
    answer.otherwiseEmpty().await();
    return (ReplyException) answer.cause();
  }
}
