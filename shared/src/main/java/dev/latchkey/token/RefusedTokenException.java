package dev.latchkey.token;

/** A token that is no valid access token. The message says why, and holds nothing of the token. */
public final class RefusedTokenException extends Exception {
  private static final long serialVersionUID = 1L;

  RefusedTokenException(String reason) {
    // No stack trace: anybody can send garbage, and it must cost us less than it costs them.
    super(reason, null, false, false);
  }
}
