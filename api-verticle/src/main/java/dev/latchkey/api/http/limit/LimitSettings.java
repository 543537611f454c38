package dev.latchkey.api.http.limit;

import java.time.Duration;
import java.util.Optional;

/**
 * What one client may ask for; nothing where that is not limited. Each API verticle counts alone.
 *
 * @param logIn of log-ins
 * @param signUp of sign-ups
 * @param changePassword of changes of password
 * @param refreshSession of refreshes, and as many log-outs
 */
public record LimitSettings(
    Optional<Rate> logIn,
    Optional<Rate> signUp,
    Optional<Rate> changePassword,
    Optional<Rate> refreshSession) {
  /** Enough for an office behind one address on a Monday morning. */
  public static final LimitSettings DEFAULT =
      new LimitSettings(
          Optional.of(new Rate(300, Duration.ofMinutes(1))),
          Optional.of(new Rate(100, Duration.ofMinutes(1))),
          Optional.of(new Rate(100, Duration.ofMinutes(1))),
          Optional.of(new Rate(600, Duration.ofMinutes(1))));

  /** No limit; for load tests. */
  public static final LimitSettings OFF =
      new LimitSettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  Optional<Rate> of(String operationId) {
    return switch (operationId) {
      case "log_in" -> logIn;
      case "sign_up" -> signUp;
      case "change_password" -> changePassword;
      // Who logs out by a refresh token has it looked up as well, and need not be anybody.
      case "refresh_session", "log_out" -> refreshSession;
      default -> Optional.empty();
    };
  }
}
