package dev.latchkey.user.password.format;

import java.util.Optional;

/** One way in which passwords have been hashed, told by what its stored texts look like. */
public interface PasswordFormat {
  /**
   * Reads a stored text.
   *
   * @return the hash, ready to check passwords against; nothing when the text is of another format,
   *     or broken. Never throws, whatever the text is
   */
  Optional<HashedPassword> read(String stored);
}
