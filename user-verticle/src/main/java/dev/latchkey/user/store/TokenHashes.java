package dev.latchkey.user.store;

import java.util.Optional;

/**
 * What is kept of a session's refresh tokens: no token can be made of it.
 *
 * @param current SHA-256 of the one that carries the session on
 * @param previous the one before, where there was one
 */
public record TokenHashes(String current, Optional<Predecessor> previous) {
  /**
   * The token before the current one.
   *
   * @param hash its SHA-256
   * @param nonce what made the current one of it
   */
  public record Predecessor(String hash, String nonce) {
    /** Without the nonce: with the token it gives the current one. */
    @Override
    public String toString() {
      return "Predecessor[redacted]";
    }
  }

  /** Says nothing. */
  @Override
  public String toString() {
    return "TokenHashes[redacted]";
  }
}
