package dev.latchkey.user.store;

import dev.latchkey.contract.User;

/**
 * A user with the hash of its password.
 *
 * @param user what others may see
 * @param passwordHash a self-describing hash
 */
public record StoredUser(User user, String passwordHash) {
  /** Without the hash. */
  @Override
  public String toString() {
    return "StoredUser[" + user + "]";
  }
}
