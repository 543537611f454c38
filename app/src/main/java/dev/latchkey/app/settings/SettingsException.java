package dev.latchkey.app.settings;

/**
 * A wrong or unknown setting. The message names it, and says what it may be; it repeats no secret.
 */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SettingsException(String message) {
    super(message);
  }
}
