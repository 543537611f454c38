package dev.latchkey.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a user verticle is told of who asks. */
class CallerGoneTest {
  private final Vertx vertx = Vertx.vertx();
  private final Promise<Message<JsonObject>> asked = Promise.promise();
  private final Promise<Object> told = Promise.promise();

  private LatchkeyClient client() {
    vertx.eventBus().<JsonObject>consumer(Operation.CHECK_READINESS.address(), asked::tryComplete);
    vertx.eventBus().consumer(CallerGone.ADDRESS, message -> told.tryComplete(message.body()));
    return new LatchkeyClient(vertx, Duration.ofSeconds(7));
  }

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void aRequestSaysHowLongItsCallerWaits() {
    client().checkReadiness();

    assertThat(asked.future().await().headers().get(CallerGone.TIMEOUT)).isEqualTo("7000");
  }

  @Test
  void aCallerThatGoesBeforeItsAnswerIsToldOf() {
    Promise<Void> gone = Promise.promise();
    client().onBehalfOf(gone.future()).checkReadiness();
    String requestId = asked.future().await().headers().get(CallerGone.REQUEST_ID);

    gone.complete();

    assertThat(CallerGone.read(told.future().await())).contains(new CallerGone(requestId));
  }

  @Test
  void aCallerThatGoesAfterItsAnswerIsNotToldOf() {
    Promise<Void> gone = Promise.promise();
    Future<Readiness> answer = client().onBehalfOf(gone.future()).checkReadiness();
    asked.future().await().reply(new JsonObject());
    answer.await();

    gone.complete();

    // What was published before this would have come before it.
    vertx.eventBus().publish(CallerGone.ADDRESS, "the next");
    assertThat(told.future().await()).isEqualTo("the next");
  }

  @Test
  void whatIsNoFarewellIsNone() {
    assertThat(CallerGone.read("text")).isEmpty();
    assertThat(CallerGone.read(new JsonObject().put("request_id", 1))).isEmpty();
  }
}
