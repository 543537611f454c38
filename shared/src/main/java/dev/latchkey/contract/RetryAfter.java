package dev.latchkey.contract;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long to wait before trying again, as the end of a failure's message: {@code try again in 12
 * s}. Of a failure only its code and its message survive the wire.
 */
final class RetryAfter {
  private static final Pattern ENDING = Pattern.compile("\\btry again in ([1-9][0-9]{0,6}) s$");

  /** What a sentence ends with that does not know how long: it goes where the seconds come. */
  private static final Pattern VAGUE = Pattern.compile("(; try again in a moment)?\\.$");

  private RetryAfter() {}

  /**
   * A sentence with the time to wait at its end.
   *
   * @param wait rounded up to whole seconds, 1 at least
   */
  static String appended(String sentence, Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return VAGUE.matcher(sentence).replaceFirst("") + "; try again in " + seconds + " s";
  }

  /** The time that a message ends with; none for any other message. */
  static Optional<Duration> in(String message) {
    Matcher ending = ENDING.matcher(message);
    return ending.find()
        ? Optional.of(Duration.ofSeconds(Long.parseLong(ending.group(1))))
        : Optional.empty();
  }
}
