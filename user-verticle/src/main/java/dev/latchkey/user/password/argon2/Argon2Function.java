package dev.latchkey.user.password.argon2;

/** Somebody who computes Argon2, on the calling thread. */
interface Argon2Function {
  /**
   * Computes a hash.
   *
   * @param password the bytes to hash; not changed
   * @param secret the pepper, empty for none; not changed
   * @param like variant, cost and salt, and how long the hash is to be
   */
  byte[] compute(byte[] password, byte[] secret, Argon2Hash like);
}
