package dev.latchkey.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.api.fixture.Answer;
import dev.latchkey.api.fixture.Api;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.Operation;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HealthTest {
  @RegisterExtension static final Api api = new Api();

  private static Map<String, String> checks(Answer answer) {
    return answer.json().getJsonArray("checks").stream()
        .map(JsonObject.class::cast)
        .collect(Collectors.toMap(check -> check.getString("id"), c -> c.getString("status")));
  }

  @Test
  void itIsAlive() {
    assertThat(api.get("/health/live").send().json().getString("status")).isEqualTo("UP");
  }

  @Test
  void itIsReadyWhenEveryCheckPasses() {
    Answer answer = api.get("/health/ready").send();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(checks(answer))
        .isEqualTo(Map.of("keys", "UP", "revocations", "UP", "bus", "UP", "database", "UP"));
  }

  @Test
  void aDatabaseThatIsDownIsToldFromABusThatIs() {
    api.users().fails(Operation.CHECK_READINESS, Failure.UNAVAILABLE);

    Answer answer = api.get("/health/ready").send();

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.problem()).isEqualTo("not-ready");
    assertThat(checks(answer))
        .isEqualTo(Map.of("keys", "UP", "revocations", "UP", "bus", "UP", "database", "DOWN"));
  }

  @Test
  void aSilentBusIsDownAfterASecond() {
    api.users().isSilent(Operation.CHECK_READINESS);

    Answer answer = api.get("/health/ready").send();

    assertThat(answer.status()).isEqualTo(503);
    assertThat(checks(answer))
        .isEqualTo(Map.of("keys", "UP", "revocations", "UP", "bus", "DOWN", "database", "DOWN"));
  }
}
