package dev.latchkey.account;

/**
 * A text that cannot become the value it was meant to be.
 *
 * <p>The message says what the value must be, worded to follow the name of its field ("email" +
 * "must have …"). It never repeats the value: it may be a secret, or an attack on whoever reads the
 * log.
 */
public final class InvalidValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * A broken rule.
   *
   * @param rule what the value must be, beginning with "must"
   */
  public InvalidValueException(String rule) {
    super(rule);
  }

  /** What the value must be, beginning with "must". */
  public String rule() {
    return String.valueOf(getMessage());
  }
}
