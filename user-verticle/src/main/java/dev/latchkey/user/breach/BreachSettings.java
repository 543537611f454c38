package dev.latchkey.user.breach;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Where the range API is that knows breached passwords.
 *
 * @param url what the first five characters of a hash are put behind, with a slash between; https,
 *     or http on this machine
 */
public record BreachSettings(URI url) {
  /** The range API of Have I Been Pwned: free of charge, and asks for no key. */
  public static final String HAVE_I_BEEN_PWNED = "https://api.pwnedpasswords.com/range";

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

  /**
   * Checks the address.
   *
   * @throws IllegalArgumentException for one that is no URL of a web server, or would send in clear
   */
  public BreachSettings {
    String host = url.getHost();
    boolean secure =
        "https".equals(url.getScheme())
            || ("http".equals(url.getScheme()) && host != null && LOOPBACK.matcher(host).matches());
    boolean plain =
        url.getRawQuery() == null && url.getRawFragment() == null && url.getRawUserInfo() == null;
    if (host == null || !secure || !plain) {
      throw new IllegalArgumentException(
          "must be a URL like " + HAVE_I_BEEN_PWNED + ", with https unless it is on this machine");
    }
  }

  /**
   * Reads the address.
   *
   * @throws IllegalArgumentException with a message that says what it must be
   */
  public static BreachSettings parse(String url) {
    return new BreachSettings(URI.create(url));
  }

  /** The address that is asked for a range. */
  String rangeUrl(String prefix) {
    return url.toString().replaceFirst("/+$", "") + "/" + prefix;
  }
}
