package dev.latchkey.api.http.problem;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.contract.Failure;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailureProblemTest {
  @Test
  void everyFailureHasItsStatus() {
    Map<Failure, Integer> statuses = new EnumMap<>(Failure.class);
    for (Failure failure : Failure.values()) {
      statuses.put(failure, FailureProblem.of(failure).status());
    }

    assertThat(statuses)
        .isEqualTo(
            new EnumMap<>(
                Map.ofEntries(
                    entry(Failure.INVALID_REQUEST, 400),
                    entry(Failure.PASSWORD_TOO_SHORT, 400),
                    entry(Failure.PASSWORD_TOO_LONG, 400),
                    entry(Failure.PASSWORD_TOO_COMMON, 400),
                    entry(Failure.PASSWORD_HAS_CONTEXT, 400),
                    entry(Failure.PASSWORD_BREACHED, 400),
                    entry(Failure.EMAIL_TAKEN, 409),
                    entry(Failure.WRONG_CREDENTIALS, 401),
                    entry(Failure.TOO_MANY_ATTEMPTS, 429),
                    entry(Failure.INVALID_REFRESH_TOKEN, 401),
                    entry(Failure.USER_NOT_FOUND, 404),
                    entry(Failure.SESSION_NOT_FOUND, 404),
                    entry(Failure.KEY_NOT_FOUND, 404),
                    entry(Failure.OVERLOADED, 503),
                    entry(Failure.UNAVAILABLE, 503),
                    entry(Failure.INTERNAL, 500))));
  }

  @Test
  void aStatusWithoutANameIsTheFirstOfItsClass() {
    assertThat(HttpProblem.of(418)).isEqualTo(HttpProblem.BAD_REQUEST);
    assertThat(HttpProblem.of(599)).isEqualTo(HttpProblem.INTERNAL_SERVER_ERROR);
    assertThat(HttpProblem.of(431)).isEqualTo(HttpProblem.HEADERS_TOO_LARGE);
  }
}
