package dev.latchkey.user.breach;

/** The range API has answered with what says nothing of a password. */
final class UnusableAnswerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * An answer of no use.
   *
   * @param reason what it is, for the operator; holds nothing of it
   */
  UnusableAnswerException(String reason) {
    super(reason, null, false, false);
  }
}
