package dev.latchkey.user.key;

/** The master key is missing, exposed or not the one. The message tells the operator what to do. */
public final class MasterKeyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MasterKeyException(String message) {
    super(message);
  }
}
