package dev.latchkey.user.password.argon2;

/**
 * What one Argon2 hash costs.
 *
 * @param memoryKib memory in KiB, 8 or more per lane; 19456 is OWASP's recommendation for 2 passes
 * @param iterations passes over that memory, 1 or more
 * @param parallelism lanes, 1 to 16; they are computed one after the other, so more of them defends
 *     less
 */
public record Argon2Cost(int memoryKib, int iterations, int parallelism) {
  /** OWASP's first choice for Argon2id (password storage cheat sheet): m=19456, t=2, p=1. */
  public static final Argon2Cost DEFAULT = new Argon2Cost(19456, 2, 1);

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException for a number outside of RFC 9106's (3.1)
   */
  public Argon2Cost {
    if (parallelism < 1 || parallelism > 16 || iterations < 1 || memoryKib < 8 * parallelism) {
      throw new IllegalArgumentException("Argon2 parameters are out of range (RFC 9106, 3.1)");
    }
  }

  /** As it stands in a PHC string: {@code m=19456,t=2,p=1}. */
  @Override
  public String toString() {
    return "m=" + memoryKib + ",t=" + iterations + ",p=" + parallelism;
  }
}
