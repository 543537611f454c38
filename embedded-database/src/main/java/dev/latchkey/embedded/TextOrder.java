package dev.latchkey.embedded;

/**
 * The order in which the store's own type keeps index keys of one text: that of their bytes when
 * serialised, which is length first (in modified UTF-8), then octet by octet. Files are in that
 * order already.
 */
final class TextOrder {
  /** Longer texts are serialised in another way. */
  private static final int MOST_CHARS = 0xFFFF / 3;

  private TextOrder() {}

  /** Whether the order is known without serialising. */
  static boolean holds(String a, String b) {
    return a.length() <= MOST_CHARS && b.length() <= MOST_CHARS;
  }

  static int compare(String a, String b) {
    int difference = octets(a) - octets(b);
    for (int i = 0; difference == 0 && i < a.length() && i < b.length(); i++) {
      difference = rank(a.charAt(i)) - rank(b.charAt(i));
    }
    return difference;
  }

  private static int octets(String text) {
    int octets = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7FF) {
        octets += 2;
      } else if (c > 0x7F || c == 0) {
        octets++;
      }
    }
    return octets;
  }

  /** NUL is written as C0 80: behind all of ASCII, before all else. */
  private static int rank(char c) {
    return c == 0 ? 2 * 0x7F + 1 : 2 * c;
  }
}
