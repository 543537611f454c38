package dev.latchkey.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.api.fixture.Api;
import dev.latchkey.api.fixture.RawSocket;
import dev.latchkey.api.fixture.Samples;
import dev.latchkey.contract.CallerGone;
import dev.latchkey.contract.Operation;
import io.vertx.core.Promise;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client that hangs up before it is answered: the user verticle need not hash for it. */
class DepartureTest {
  @RegisterExtension static final Api api = new Api();

  private final Promise<String> told = Promise.promise();

  @Test
  void theUserVerticleIsToldWhichRequestNobodyWaitsForAnyMore() throws IOException {
    api.vertx()
        .eventBus()
        .consumer(
            CallerGone.ADDRESS,
            message -> CallerGone.read(message.body()).ifPresent(gone -> tell(gone)));
    Promise<Message<JsonObject>> asked = Promise.promise();
    api.users().hears(Operation.LOG_IN, asked::tryComplete);
    String body = Samples.logIn().encode();

    try (RawSocket client = new RawSocket(api.port())) {
      client.write(
          "POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n"
              + body);
      asked.future().await();
    }

    assertThat(told.future().await())
        .isEqualTo(asked.future().await().headers().get(CallerGone.REQUEST_ID));
  }

  private void tell(CallerGone gone) {
    told.tryComplete(gone.requestId());
  }
}
