package dev.latchkey.user.password;

import java.util.Optional;

/**
 * What checking a password has shown.
 *
 * @param right whether it is the one
 * @param replacement a hash of it as hashes are made now, to be kept in place of one of another
 *     format or cost; only where it is right
 */
public record Verdict(boolean right, Optional<String> replacement) {
  static final Verdict WRONG = new Verdict(false, Optional.empty());

  /** Without the hash. */
  @Override
  public String toString() {
    return "Verdict[right=" + right + "]";
  }
}
