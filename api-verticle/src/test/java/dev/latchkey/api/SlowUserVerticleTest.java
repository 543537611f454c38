package dev.latchkey.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.api.fixture.Api;
import dev.latchkey.api.fixture.Samples;
import dev.latchkey.contract.Operation;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client that has sent its request waits for us, and is not cut off for that. */
class SlowUserVerticleTest {
  /** Less than the user verticle has to answer in. */
  private static final Duration REQUEST_TIMEOUT = Duration.ofMillis(100);

  @RegisterExtension static final Api api = new Api(REQUEST_TIMEOUT);

  @Test
  void anAnswerThatDoesNotComeInTimeIsA503AndNoClosedConnection() {
    api.users().isSilent(Operation.LOG_IN);

    assertThat(
            api.post("/login").body("application/json", Samples.logIn().encode()).send().status())
        .isEqualTo(503);
  }
}
