package dev.latchkey.user.password.format;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A password and what an original implementation has stored of it.
 *
 * @param source the implementation and its version
 */
record HashedBefore(String source, String password, String stored) {
  static final String ASCII = "correct horse";
  static final String UNICODE = "pässwörd 😀";
  static final String EMPTY = "";
  static final String EIGHTY = "0123456789".repeat(8);
  static final String LONG = "x".repeat(127) + "y";

  byte[] bytes() {
    return password.getBytes(UTF_8);
  }

  /** The stored text with another digit in that place, counted from the end. */
  String changed(int fromTheEnd) {
    StringBuilder text = new StringBuilder(stored);
    int place = stored.length() - 1 - fromTheEnd;
    text.setCharAt(place, stored.charAt(place) == 'a' ? 'b' : 'a');
    return text.toString();
  }

  @Override
  public String toString() {
    return source + ", " + password.length() + " characters";
  }
}
