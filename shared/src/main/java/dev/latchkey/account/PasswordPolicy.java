package dev.latchkey.account;

import java.util.Optional;

/**
 * What a new password must be. Length alone, no composition rules (NIST SP 800-63B-4, ASVS 6.2.5).
 *
 * @param minLength the fewest code points, 1 to 64; ASVS 6.2.1 asks for 8
 * @param maxLength the most code points, 64 to {@link Password#MAX_CODE_POINTS}; ASVS 6.2.9 asks
 *     for 64 or more
 */
public record PasswordPolicy(int minLength, int maxLength) {
  /** 8 to 256 code points. */
  public static final PasswordPolicy DEFAULT = new PasswordPolicy(8, 256);

  /** How a password breaks the policy. */
  public enum Violation {
    TOO_SHORT,
    TOO_LONG
  }

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException for lengths outside their limits
   */
  public PasswordPolicy {
    if (minLength < 1 || minLength > 64 || maxLength < 64 || maxLength > Password.MAX_CODE_POINTS) {
      throw new IllegalArgumentException(
          "password lengths must be 1 to 64 and 64 to " + Password.MAX_CODE_POINTS);
    }
  }

  /** How the password breaks this policy, or nothing. */
  public Optional<Violation> violation(Password password) {
    int length = password.codePoints();
    if (length < minLength) {
      return Optional.of(Violation.TOO_SHORT);
    }
    return length > maxLength ? Optional.of(Violation.TOO_LONG) : Optional.empty();
  }

  /** What to do about a violation, beginning with "must". */
  public String rule(Violation violation) {
    return switch (violation) {
      case TOO_SHORT -> "must have at least " + minLength + " characters";
      case TOO_LONG -> "must have at most " + maxLength + " characters";
    };
  }
}
