package dev.latchkey.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.api.fixture.Answer;
import dev.latchkey.api.fixture.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LateUserVerticleTest {
  @RegisterExtension static final Api api = Api.withoutUserVerticle();

  @Test
  void itListensBeforeTheUserVerticleIsThereAndServesOnceItIs() {
    Answer early = api.get("/test").token(api.tokens().valid()).send();
    assertThat(early.status()).isEqualTo(503);
    assertThat(early.problem()).isEqualTo("unavailable");
    assertThat(early.header("Retry-After")).isNotNull();
    assertThat(api.get("/health/live").send().status()).isEqualTo(200);
    assertThat(api.get("/health/ready").send().status()).isEqualTo(503);

    api.startUserVerticle();

    long end = System.nanoTime() + 10_000_000_000L;
    while (api.get("/health/ready").send().status() != 200) {
      assertThat(System.nanoTime()).isLessThan(end);
    }
    assertThat(api.get("/test").token(api.tokens().valid()).send().status()).isEqualTo(200);
  }
}
