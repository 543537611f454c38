package dev.latchkey.account;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Who a user is, for ever: a UUID in its canonical form (RFC 9562: 36 characters, lower case).
 * E-mail and name may change, this does not.
 *
 * @param value the UUID
 */
public record UserId(UUID value) {
  private static final Pattern CANONICAL =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /**
   * Reads the canonical form and no other, so that one user has one spelling in logs, tokens and
   * databases.
   *
   * @throws InvalidValueException for anything else
   */
  public static UserId parse(String text) {
    if (!CANONICAL.matcher(text).matches()) {
      throw new InvalidValueException("must be a UUID in lower case");
    }
    return new UserId(UUID.fromString(text));
  }

  /** The canonical form. */
  @Override
  public String toString() {
    return value.toString();
  }
}
