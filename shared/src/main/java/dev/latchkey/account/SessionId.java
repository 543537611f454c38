package dev.latchkey.account;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Which log-in a token descends from: 128 random bits (ASVS 7.2.3) in base64url, 22 characters. It
 * names a session and opens none, so it is no secret.
 *
 * @param value its one spelling
 */
public record SessionId(String value) {
  private static final int OCTETS = 16;

  /** The last character carries two bits, so there are four of it: one spelling an id. */
  private static final Pattern CANONICAL = Pattern.compile("[A-Za-z0-9_-]{21}[AQgw]");

  /**
   * Checks the spelling.
   *
   * @throws InvalidValueException for anything else
   */
  public SessionId {
    if (!CANONICAL.matcher(value).matches()) {
      throw new InvalidValueException("must be 128 bits in base64url");
    }
  }

  /**
   * Reads the one spelling.
   *
   * @throws InvalidValueException for anything else
   */
  public static SessionId parse(String text) {
    return new SessionId(text);
  }

  /** A new one. */
  public static SessionId random(SecureRandom random) {
    byte[] octets = new byte[OCTETS];
    random.nextBytes(octets);
    return new SessionId(Base64.getUrlEncoder().withoutPadding().encodeToString(octets));
  }

  /** The one spelling. */
  @Override
  public String toString() {
    return value;
  }
}
