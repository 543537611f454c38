package dev.latchkey.api.http.limit;

import dev.latchkey.account.InvalidValueException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many requests in so much time, all at once if need be.
 *
 * @param requests 1 or more
 * @param period a second or more, a day at most
 */
public record Rate(int requests, Duration period) {
  private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,6})/([1-9][0-9]{0,4})([smh])");
  private static final String RULE =
      "must be off, or requests and a time of at most a day like 300/1m";

  /**
   * Checks the limits.
   *
   * @throws InvalidValueException for a number outside its limits
   */
  public Rate {
    if (requests < 1
        || period.compareTo(Duration.ofSeconds(1)) < 0
        || period.compareTo(Duration.ofDays(1)) > 0) {
      throw new InvalidValueException(RULE);
    }
  }

  /**
   * Reads {@code 300/1m}: 300 requests a minute.
   *
   * @throws InvalidValueException for anything else
   */
  public static Rate parse(String text) {
    Matcher rate = TEXT.matcher(text);
    if (!rate.matches()) {
      throw new InvalidValueException(RULE);
    }
    String period = "PT" + rate.group(2) + rate.group(3).toUpperCase(Locale.ROOT);
    return new Rate(Integer.parseInt(rate.group(1)), Duration.parse(period));
  }
}
