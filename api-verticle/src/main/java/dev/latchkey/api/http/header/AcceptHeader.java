package dev.latchkey.api.http.header;

import java.util.List;
import java.util.Locale;

/** What a request's {@code Accept} headers allow (RFC 9110, 12.5.1): the closest range decides. */
public final class AcceptHeader {
  private AcceptHeader() {}

  /**
   * Whether an answer may have a media type.
   *
   * @param headers all values of the header, none of which allows everything
   * @param mediaType without parameters, in lower case
   */
  public static boolean allows(List<String> headers, String mediaType) {
    String ranges = String.join(",", headers).toLowerCase(Locale.ROOT);
    if (ranges.isBlank()) {
      return true;
    }
    int closest = 0;
    boolean allowed = false;
    for (String range : ranges.split(",", -1)) {
      String[] parts = range.split(";", -1);
      int closeness = closeness(parts[0].strip(), mediaType);
      if (closeness > closest) {
        closest = closeness;
        allowed = !excludes(parts);
      }
    }
    return allowed;
  }

  private static int closeness(String range, String mediaType) {
    if (range.equals(mediaType)) {
      return 3;
    }
    if (range.equals(mediaType.replaceFirst("/.*", "/*"))) {
      return 2;
    }
    return range.equals("*/*") ? 1 : 0;
  }

  private static boolean excludes(String[] parts) {
    for (String parameter : parts) {
      if (parameter.strip().matches("q\\s*=\\s*0(\\.0{0,3})?")) {
        return true;
      }
    }
    return false;
  }
}
