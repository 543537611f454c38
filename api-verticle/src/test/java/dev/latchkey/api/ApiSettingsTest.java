package dev.latchkey.api;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.latchkey.account.PasswordPolicy;
import dev.latchkey.api.fixture.TestTokens;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ApiSettingsTest {
  private static ApiSettings settings(String host, int port, int bodyLimit, Duration timeout) {
    return new ApiSettings(
        host, port, bodyLimit, PasswordPolicy.DEFAULT, TestTokens.RULES, timeout, timeout);
  }

  @Test
  void reasonableSettingsAreAccepted() {
    assertThatNoException()
        .isThrownBy(() -> settings("0.0.0.0", 0, 65_536, Duration.ofSeconds(10)));
  }

  @Test
  void aWrongSettingIsNamed() {
    Duration time = Duration.ofSeconds(1);
    isRefused("host", () -> settings(" ", 80, 65_536, time));
    isRefused("port", () -> settings("x", -1, 65_536, time));
    isRefused("port", () -> settings("x", 65_536, 65_536, time));
    isRefused("bodyLimit", () -> settings("x", 80, 0, time));
    isRefused("requestTimeout", () -> settings("x", 80, 65_536, Duration.ZERO));
  }

  private static void isRefused(String name, Runnable settings) {
    assertThatIllegalArgumentException()
        .isThrownBy(settings::run)
        .withMessageStartingWith(name + " must be");
  }
}
