package dev.latchkey.account;

/**
 * What a session is carried on with: opaque to all but the user verticle. A secret: whoever has it
 * is its user.
 *
 * <p>Any short text will do here, so that a text that is no refresh token and one that is not any
 * more are answered alike.
 */
public final class RefreshToken {
  /** More than any of ours has. */
  public static final int MAX_LENGTH = 256;

  private final String text;

  private RefreshToken(String text) {
    this.text = text;
  }

  /**
   * Takes a text of 1 to {@link #MAX_LENGTH} characters.
   *
   * @throws InvalidValueException for an empty or a longer one
   */
  public static RefreshToken parse(String text) {
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      throw new InvalidValueException("must have 1 to " + MAX_LENGTH + " characters");
    }
    return new RefreshToken(text);
  }

  /** The token in clear: for the client and the bus, never for a log. */
  public String reveal() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RefreshToken that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "RefreshToken[redacted]";
  }
}
