package dev.latchkey.user.password.format;

import java.util.Optional;

/**
 * The base64 of crypt(3): digits {@code ./0-9A-Za-z}, the lowest six bits first. It takes nothing
 * but texts of these digits.
 */
final class CryptBase64 {
  private static final String DIGITS =
      "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private CryptBase64() {}

  /** A number, of at most five digits. */
  static int number(String digits) {
    int number = 0;
    for (int i = digits.length() - 1; i >= 0; i--) {
      number = number << 6 | DIGITS.indexOf(digits.charAt(i));
    }
    return number;
  }

  /** The bytes; nothing when unused bits are not zero. */
  static Optional<byte[]> decode(String digits) {
    byte[] bytes = new byte[digits.length() * 6 / 8];
    int pending = 0;
    int bits = 0;
    int length = 0;
    for (int i = 0; i < digits.length(); i++) {
      pending |= DIGITS.indexOf(digits.charAt(i)) << bits;
      bits += 6;
      if (bits >= 8) {
        bytes[length++] = (byte) pending;
        pending >>>= 8;
        bits -= 8;
      }
    }
    return pending == 0 ? Optional.of(bytes) : Optional.empty();
  }
}
