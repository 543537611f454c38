package dev.latchkey.token;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Base64url in its one spelling (RFC 7515, 2): no padding, no white space, no altered unused bits.
 */
final class CanonicalBase64 {
  private CanonicalBase64() {}

  /** The octets; nothing when the text is empty or spelled otherwise. */
  static Optional<byte[]> decode(String text) {
    if (!isAlphabet(text) || !isWhole(text)) {
      return Optional.empty();
    }
    return Optional.of(Base64.getUrlDecoder().decode(text));
  }

  /** As {@link #decode}, for a member of a JSON object. */
  static Optional<byte[]> decodeMember(@Nullable Object value) {
    return value instanceof String text ? decode(text) : Optional.empty();
  }

  // By hand: a decoder's exception costs more than all of this, and anybody can send garbage.
  private static boolean isAlphabet(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (value(text.charAt(i)) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** The last character can carry bits that decoding drops: they must be 0. */
  private static boolean isWhole(String text) {
    int last = value(text.charAt(text.length() - 1));
    return switch (text.length() % 4) {
      case 0 -> true;
      case 2 -> (last & 0xF) == 0;
      case 3 -> (last & 0x3) == 0;
      default -> false;
    };
  }

  private static int value(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
      return c - '0' + 52;
    }
    return c == '-' ? 62 : c == '_' ? 63 : -1;
  }
}
