package dev.latchkey.user.password.format;

import java.util.Base64;
import java.util.Optional;

/**
 * Base64 in the dialects of stored hashes: with {@code +/} (RFC 4648), {@code -_} (its URL-safe
 * form) or {@code ./} (passlib), with or without padding. One value has one text in each: unused
 * bits must be zero.
 */
final class Base64Text {
  private Base64Text() {}

  /** The bytes; nothing for what is no base64. */
  static Optional<byte[]> decode(String text) {
    String standard = text.replace('.', '+').replace('-', '+').replace('_', '/');
    try {
      byte[] bytes = Base64.getDecoder().decode(standard);
      return Base64.getEncoder().encodeToString(bytes).startsWith(standard)
          ? Optional.of(bytes)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
