package dev.latchkey.user.store;

import dev.latchkey.contract.User;

/**
 * A user with the hash of its password.
 *
 * @param user what others may see
 * @param passwordHash a self-describing hash
 * @param sessionGeneration what the user's sessions have in common: another one here ends them all
 */
public record StoredUser(User user, String passwordHash, String sessionGeneration) {
  /** The generation of users whose sessions were never ended all at once. */
  public static final String FIRST_GENERATION = "";

  /** A user whose sessions were never ended all at once. */
  public StoredUser(User user, String passwordHash) {
    this(user, passwordHash, FIRST_GENERATION);
  }

  /** Without the hash. */
  @Override
  public String toString() {
    return "StoredUser[" + user + "]";
  }
}
