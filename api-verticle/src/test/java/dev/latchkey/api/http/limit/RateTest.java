package dev.latchkey.api.http.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.account.InvalidValueException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {
  @ParameterizedTest
  @CsvSource({"300/1m, 300, 60", "1/1s, 1, 1", "5000/24h, 5000, 86400", "10/90s, 10, 90"})
  void aRateIsRequestsAndATime(String text, int requests, long seconds) {
    assertThat(Rate.parse(text)).isEqualTo(new Rate(requests, Duration.ofSeconds(seconds)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "300",
        "0/1m",
        "-1/1m",
        "300/0m",
        "300/m",
        "300/25h",
        "1/99999h",
        "300 / 1m",
        "300/1ms",
        "99999999/1m"
      })
  void whatIsNoRateIsRefused(String text) {
    assertThatThrownBy(() -> Rate.parse(text)).isInstanceOf(InvalidValueException.class);
  }
}
