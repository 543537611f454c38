package dev.latchkey.user.password;

import dev.latchkey.user.password.argon2.Argon2Cost;
import dev.latchkey.user.password.argon2.Argon2Provider;
import dev.latchkey.user.password.argon2.Peppers;
import java.time.Duration;

/**
 * What a hash costs, who computes it, and how many at once.
 *
 * @param cost what one costs
 * @param provider who computes it
 * @param peppers what goes into it beside the salt
 * @param threads hashes made at the same time, 1 or more; each thread keeps the memory of one for
 *     ever
 * @param queueLength hashes that may wait for a thread, 0 or more; one more is refused
 * @param deadline how long one may wait for a thread, more than nothing; what would wait longer is
 *     refused
 */
public record HashingSettings(
    Argon2Cost cost,
    Argon2Provider provider,
    Peppers peppers,
    int threads,
    int queueLength,
    Duration deadline) {
  /**
   * OWASP's cost, a thread a processor, and a wait that a person does not yet take for a failure.
   */
  public static final HashingSettings DEFAULT =
      new HashingSettings(
          Argon2Cost.DEFAULT,
          Argon2Provider.BOUNCYCASTLE,
          Peppers.NONE,
          Runtime.getRuntime().availableProcessors(),
          200,
          Duration.ofSeconds(2));

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException for a number outside its limits
   */
  public HashingSettings {
    if (threads < 1 || queueLength < 0) {
      throw new IllegalArgumentException("threads must be 1 or more, the queue 0 or more");
    }
    if (deadline.isNegative() || deadline.isZero()) {
      throw new IllegalArgumentException("the deadline must be more than nothing");
    }
  }

  /** The same at another cost. */
  public HashingSettings withCost(Argon2Cost other) {
    return new HashingSettings(other, provider, peppers, threads, queueLength, deadline);
  }

  /** The same by another provider. */
  public HashingSettings withProvider(Argon2Provider other) {
    return new HashingSettings(cost, other, peppers, threads, queueLength, deadline);
  }

  /** The same with other peppers. */
  public HashingSettings withPeppers(Peppers other) {
    return new HashingSettings(cost, provider, other, threads, queueLength, deadline);
  }

  /** The same with other threads, and another queue before them. */
  public HashingSettings withThreads(int number, int queue, Duration atMost) {
    return new HashingSettings(cost, provider, peppers, number, queue, atMost);
  }
}
