package dev.latchkey.user.store;

import dev.latchkey.account.UserId;
import java.util.Optional;

/**
 * An account that is in the way of one that was to be inserted.
 *
 * @param emailNormalized its address, in the form that is unique
 * @param userId who it is
 * @param passwordHash its hash
 * @param passwordKind the kind of its hash, where that is not of the current kind
 * @param madeHere whether this transfer inserted it
 */
public record ExistingUser(
    String emailNormalized,
    UserId userId,
    String passwordHash,
    Optional<String> passwordKind,
    boolean madeHere) {
  /** Without address and hash. */
  @Override
  public String toString() {
    return "ExistingUser[userId=" + userId + "]";
  }
}
