package dev.latchkey.user.bus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.contract.CallerGone;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallersTest {
  private final Vertx vertx = Vertx.vertx();
  private final Callers callers = new Callers(vertx);

  private static MultiMap headers(String name, String value) {
    return MultiMap.caseInsensitiveMultiMap().add(name, value);
  }

  private void say(Object body) {
    Promise<Object> heard = Promise.promise();
    vertx.eventBus().consumer(CallerGone.ADDRESS, message -> heard.tryComplete(message.body()));
    vertx.eventBus().publish(CallerGone.ADDRESS, body);
    heard.future().await();
  }

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void aCallerWaitsUntilItSaysThatItIsGone() {
    callers.listen().completion().await();
    Caller ada = callers.of(headers(CallerGone.REQUEST_ID, "ada"));
    Caller bob = callers.of(headers(CallerGone.REQUEST_ID, "bob"));

    say(new CallerGone("ada").toJson());

    assertThat(ada.waits()).isFalse();
    assertThat(bob.waits()).isTrue();
  }

  @Test
  void aCallerWaitsNoLongerThanItsTimeout() {
    assertThat(callers.of(headers(CallerGone.TIMEOUT, "0")).waits()).isFalse();
    assertThat(callers.of(headers(CallerGone.TIMEOUT, "60000")).waits()).isTrue();
  }

  @Test
  void whoSaysNothingOfItselfWaits() {
    assertThat(callers.of(MultiMap.caseInsensitiveMultiMap()).waits()).isTrue();
    assertThat(callers.of(headers(CallerGone.TIMEOUT, "soon")).waits()).isTrue();
  }

  @Test
  void whatIsNoFarewellChangesNothing() {
    callers.listen().completion().await();
    Caller ada = callers.of(headers(CallerGone.REQUEST_ID, "ada"));

    say("ada");

    assertThat(ada.waits()).isTrue();
  }
}
