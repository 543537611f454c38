package dev.latchkey.user.password;

/**
 * What a hash costs, and how many are made at once.
 *
 * @param memoryKib memory of one hash in KiB, 8 or more per lane; 19456 is OWASP's recommendation
 *     for these iterations
 * @param iterations passes over that memory, 1 or more
 * @param parallelism lanes, 1 to 16; they are computed one after the other, so more of them defends
 *     less
 * @param threads hashes made at the same time, 1 or more; each thread keeps {@code memoryKib} for
 *     ever
 * @param queueLength hashes that may wait for a thread, 0 or more; one more is refused
 */
public record HashingSettings(
    int memoryKib, int iterations, int parallelism, int threads, int queueLength) {

  /** OWASP's first choice for Argon2id (password storage cheat sheet): m=19456, t=2, p=1. */
  public static final HashingSettings DEFAULT =
      new HashingSettings(19456, 2, 1, Runtime.getRuntime().availableProcessors(), 200);

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException for a number outside its limits
   */
  public HashingSettings {
    if (parallelism < 1 || parallelism > 16 || iterations < 1 || memoryKib < 8 * parallelism) {
      throw new IllegalArgumentException("Argon2 parameters are out of range (RFC 9106, 3.1)");
    }
    if (threads < 1 || queueLength < 0) {
      throw new IllegalArgumentException("threads must be 1 or more, the queue 0 or more");
    }
  }
}
