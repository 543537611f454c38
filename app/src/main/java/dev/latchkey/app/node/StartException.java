package dev.latchkey.app.node;

/**
 * The process cannot start, for a reason that its operator can mend; the message is one line that
 * says how.
 */
public final class StartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StartException(String message, Throwable cause) {
    super(message, cause);
  }
}
