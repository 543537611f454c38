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

  // Cc control, Cs lone surrogates, Zl and Zp line separators; U+202A to 202E and U+2066 to 2069
  // turn the direction.
  private static final Pattern REFUSED =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

  /**
   * Reads a name.
   *
   * @throws InvalidValueException with the rule that the text breaks
   */
  public static DisplayName parse(String text) {
    String value = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    int codePoints = value.codePointCount(0, value.length());
    if (codePoints < 1 || codePoints > MAX_CODE_POINTS) {
      throw new InvalidValueException("must have 1 to " + MAX_CODE_POINTS + " characters");
    }
    if (REFUSED.matcher(value).find()) {
      throw new InvalidValueException("must not have control characters or line breaks");
    }
    return new DisplayName(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
