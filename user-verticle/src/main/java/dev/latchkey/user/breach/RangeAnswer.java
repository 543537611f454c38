package dev.latchkey.user.breach;

import io.vertx.core.buffer.Buffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the range API says of a range: lines of the last 35 characters of a SHA-1 in hexadecimal, a
 * colon, and how often that password was seen. Lines that were seen 0 times are padding, which
 * hides from onlookers which range it is.
 */
final class RangeAnswer {
  private static final Pattern LINE = Pattern.compile("([0-9A-Fa-f]{35}):([0-9]{1,18})");

  private final String text;

  RangeAnswer(Buffer body) {
    this.text = body.toString();
  }

  /**
   * Whether a hash is among those seen.
   *
   * @param suffix its last 35 characters
   * @throws UnusableAnswerException for an answer that is none: an error page, say, is no reason to
   *     trust or distrust a password
   */
  boolean has(String suffix) {
    return text.lines().filter(line -> seen(line).equalsIgnoreCase(suffix)).count() > 0;
  }

  /** The suffix of a line, or nothing where it is padding. */
  private static String seen(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new UnusableAnswerException("it answers with something else than a range");
    }
    return Long.parseLong(matcher.group(2)) > 0 ? matcher.group(1) : "";
  }
}
