package dev.latchkey.token;

import dev.latchkey.account.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The secret that the Flask tutorial signs its tokens with. It never shows itself. */
public final class LegacyTokenSecret {
  /** RFC 7518, 3.2: a key at least as long as the hash. */
  private static final int MIN_OCTETS = 32;

  static final String HMAC = "HmacSHA256";

  /**
   * A key for signatures has a public half, with which anybody could sign. PyJWT refuses the first
   * as well.
   */
  private static final Pattern KEY_PAIR = Pattern.compile("-----BEGIN |\"kty\"|^(ssh|ecdsa)-");

  private final SecretKey key;

  private LegacyTokenSecret(SecretKey key) {
    this.key = key;
  }

  /**
   * Reads a secret; its octets are those of the text in UTF-8, as PyJWT takes them.
   *
   * @throws InvalidValueException for one of less than 256 bits (RFC 7518, 3.2), or one that is no
   *     secret but a key for signatures
   */
  public static LegacyTokenSecret parse(String text) {
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    if (octets.length < MIN_OCTETS) {
      throw new InvalidValueException(
          "must have 256 bits or more, 32 bytes (RFC 7518, 3.2): tokens of a shorter one can be forged, so leave"
              + " tokens.accept_legacy_hs256 off and let users log in anew");
    }
    if (KEY_PAIR.matcher(text).find()) {
      throw new InvalidValueException("must be a secret, not a key for signatures");
    }
    return new LegacyTokenSecret(new SecretKeySpec(octets, HMAC));
  }

  SecretKey key() {
    return key;
  }

  @Override
  public String toString() {
    return "LegacyTokenSecret[redacted]";
  }
}
