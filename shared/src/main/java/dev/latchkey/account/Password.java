package dev.latchkey.account;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A password on its way to the hasher. It never shows itself: {@link #toString()} is always the
 * same.
 *
 * <p>Any character is allowed, spaces and emoji too (ASVS 6.2.5), but a lone surrogate, which UTF-8
 * cannot write: it would make different passwords the same.
 */
public final class Password {
  /**
   * The longest that can be sent at all, in code points; what an account may have is {@link
   * PasswordPolicy}'s to say.
   */
  public static final int MAX_CODE_POINTS = 1024;

  private static final Pattern OTHER_SPACES = Pattern.compile("\\p{Zs}");

  private final String typed;
  private final String normalized;

  private Password(String typed, String normalized) {
    this.typed = typed;
    this.normalized = normalized;
  }

  /**
   * Reads a password as typed. Composed and decomposed letters become the same, and spaces of every
   * kind become the ASCII one, as RFC 8265 (OpaqueString, 4.2.2) says: the same keys on another
   * keyboard log in alike.
   *
   * @throws InvalidValueException with the rule that the text breaks
   */
  public static Password parse(String text) {
    if (text.isEmpty()) {
      throw new InvalidValueException("must not be empty");
    }
    if (text.length() > 2 * MAX_CODE_POINTS || !encodable(text)) {
      throw new InvalidValueException(
          "must be Unicode text of at most " + MAX_CODE_POINTS + " characters");
    }
    String spaces = OTHER_SPACES.matcher(text).replaceAll(" ");
    Password password = new Password(text, Normalizer.normalize(spaces, Normalizer.Form.NFC));
    if (password.codePoints() > MAX_CODE_POINTS) {
      throw new InvalidValueException("must have at most " + MAX_CODE_POINTS + " characters");
    }
    return password;
  }

  private static boolean encodable(String text) {
    try {
      StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Length as NIST SP 800-63B-4 counts it: code points after normalisation. */
  public int codePoints() {
    return normalized.codePointCount(0, normalized.length());
  }

  /** The normalised text, for those who judge it. */
  String normalized() {
    return normalized;
  }

  /** The bytes to hash: the normalised text in UTF-8. A new array, for the caller to wipe. */
  public byte[] utf8() {
    return normalized.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The bytes that a system without normalisation has hashed: the text as typed, in UTF-8. A new
   * array, for the caller to wipe.
   */
  public byte[] utf8AsTyped() {
    return typed.getBytes(StandardCharsets.UTF_8);
  }

  /** Whether {@link #utf8AsTyped()} differs from {@link #utf8()}. */
  public boolean isAltered() {
    return !typed.equals(normalized);
  }

  /**
   * The text as typed. For the one message that carries it to the hasher, and for nothing that is
   * kept or logged.
   */
  public String reveal() {
    return typed;
  }

  @Override
  public String toString() {
    return "Password[redacted]";
  }
}
