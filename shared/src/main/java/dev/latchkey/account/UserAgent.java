package dev.latchkey.account;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client calls itself: for its user to know a session by, and nothing is decided by it.
 *
 * @param value 1 to {@link #MAX_LENGTH} characters of printable ASCII, as RFC 9110 (10.1.5) has
 *     them
 */
public record UserAgent(String value) {
  /** The longest that is kept; browsers send some 120. */
  public static final int MAX_LENGTH = 256;

  private static final Pattern VISIBLE = Pattern.compile("[\\x20-\\x7E]{1," + MAX_LENGTH + "}");
  private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7E]+");

  /**
   * Checks the characters.
   *
   * @throws InvalidValueException for none, too many or others
   */
  public UserAgent {
    if (!VISIBLE.matcher(value).matches()) {
      throw new InvalidValueException(
          "must have 1 to " + MAX_LENGTH + " characters of printable ASCII");
    }
  }

  /**
   * Reads what is clean already.
   *
   * @throws InvalidValueException for anything else
   */
  public static UserAgent parse(String text) {
    return new UserAgent(text);
  }

  /** What can be kept of a header that anybody may have written; nothing where nothing can. */
  public static Optional<UserAgent> cleaned(String header) {
    String start = header.substring(0, Math.min(header.length(), MAX_LENGTH));
    String clean = UNPRINTABLE.matcher(start).replaceAll(" ").strip();
    return clean.isEmpty() ? Optional.empty() : Optional.of(new UserAgent(clean));
  }

  @Override
  public String toString() {
    return value;
  }
}
