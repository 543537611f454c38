package dev.latchkey.user.transfer;

/** A file that cannot be read to its end; the message is one line for the operator. */
public final class UnreadableFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableFileException(String message) {
    super(message);
  }
}
