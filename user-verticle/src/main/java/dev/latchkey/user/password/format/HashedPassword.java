package dev.latchkey.user.password.format;

import java.util.Optional;

/** A stored hash with all that is needed to check a password against it. Shows no part of it. */
public interface HashedPassword {
  /**
   * Format and cost parameters, without salt and hash, like {@code pbkdf2:sha256:260000}: what
   * hashes that take equally long have in common. Letters, digits and {@code :_-=,.}; at most 64
   * characters.
   */
  String kind();

  /** The memory that one check takes beyond some KiB, in KiB. */
  long memoryKib();

  /**
   * Why checking would cost more than a log-in may, worded to follow "its hash", like "asks for
   * 900000000 iterations, over 10000000"; nothing when it is affordable. An import refuses such a
   * hash, and a log-in does not check it.
   */
  Optional<String> excess();

  /**
   * Whether a password is the one that was hashed. Takes its time on the calling thread; compares
   * in constant time.
   *
   * @param password the bytes that the other system would have hashed; not changed
   */
  boolean matches(byte[] password);
}
