package dev.latchkey.account;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The name an account shows: 1 to 100 code points of any script on one line.
 *
 * <p>Control characters, line separators and characters that reverse the reading direction are
 * refused: they forge log lines and other people's names.
 *
 * @param value the name, composed (NFC), without white space around it
 */
public record DisplayName(String value) {
  /** The longest name, in code points. */
  public static final int MAX_CODE_POINTS = 100;

  private static final Pattern VISIBLE = Pattern.compile("[^\\p{Z}\\p{Cf}]");
  private static final Pattern WHITE_SPACE_AROUND =
      Pattern.compile("^\\p{IsWhite_Space}+|\\p{IsWhite_Space}+$");

  // Composing makes one character of four at most; what is longer is not worth composing, which can
  // take time quadratic in the length.
  private static final int MAX_CHARS = 2 * 4 * MAX_CODE_POINTS;

  // Cc control, Cs lone surrogates, Zl and Zp line separators; U+202A to 202E and U+2066 to 2069
  // turn the direction.
  private static final Pattern REFUSED =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

  /**
   * Composes and checks the name.
   *
   * @throws InvalidValueException with the rule that the text breaks
   */
  public DisplayName {
    value = withoutWhiteSpaceAround(value);
    int codePoints = value.codePointCount(0, value.length());
    if (codePoints < 1 || codePoints > MAX_CODE_POINTS) {
      throw outsideLimits();
    }
    if (REFUSED.matcher(value).find()) {
      throw new InvalidValueException("must not have control characters or line breaks");
    }
    if (!VISIBLE.matcher(value).find()) {
      throw new InvalidValueException("must have a character that can be seen");
    }
  }

  /**
   * Reads a name.
   *
   * @throws InvalidValueException with the rule that the text breaks
   */
  public static DisplayName parse(String text) {
    return new DisplayName(text);
  }

  private static String withoutWhiteSpaceAround(String text) {
    String stripped = text.strip();
    if (stripped.length() > MAX_CHARS) {
      throw outsideLimits();
    }
    // strip() leaves the spaces that do not break a line.
    String visible = WHITE_SPACE_AROUND.matcher(stripped).replaceAll("");
    return Normalizer.normalize(visible, Normalizer.Form.NFC);
  }

  private static InvalidValueException outsideLimits() {
    return new InvalidValueException("must have 1 to " + MAX_CODE_POINTS + " characters");
  }

  @Override
  public String toString() {
    return value;
  }
}
