package dev.latchkey.user.password.format;

import java.util.Optional;
import org.bouncycastle.crypto.generators.SCrypt;

/** scrypt (RFC 7914) with one set of parameters, by Bouncy Castle. */
final class Scrypt {
  /** The most memory, in KiB: 128 MiB, which is N = 2^17 with r = 8, OWASP's most. */
  static final long MAX_MEMORY_KIB = 128 * 1024;

  /** The most N × r × p: 0.6 s. OWASP's parameters come to half of it. */
  static final long MAX_BLOCKS = 1 << 21;

  /** The most r × p: 8 to 80 is usual; beyond, mixing is cheap and what is around it is not. */
  static final long MAX_LANES = 1024;

  private final long n;
  private final long r;
  private final long p;

  private Scrypt(long n, long r, long p) {
    this.n = n;
    this.r = r;
    this.p = p;
  }

  /**
   * Reads the parameters; nothing for what RFC 7914 forbids, nor for an N of 2^34 and more.
   *
   * @param r under 2^30, so that no product of two overflows
   * @param p under 2^30
   */
  static Optional<Scrypt> of(long n, long r, long p) {
    boolean powerOfTwo = n > 1 && Long.bitCount(n) == 1;
    if (!powerOfTwo || n >= 1L << 34 || r < 1 || p < 1 || (r < 4 && n >= 1L << (16 * r))) {
      return Optional.empty();
    }
    return Optional.of(new Scrypt(n, r, p));
  }

  /** Reads the parameters, N as its logarithm to the base of 2. */
  static Optional<Scrypt> ofLog(int log, long r, long p) {
    return log < 34 ? of(1L << log, r, p) : Optional.empty();
  }

  HashedPassword stored(byte[] salt, byte[] hash) {
    return new StoredHash(cost(), hash, password -> derive(password, salt, hash.length));
  }

  Cost cost() {
    String kind = "scrypt:%d:%d:%d".formatted(n, r, p);
    long memoryKib = n * r / 8;
    Optional<String> excess =
        Cost.over(memoryKib, MAX_MEMORY_KIB, "KiB of memory")
            .or(() -> Cost.over(r * p, MAX_LANES, "for r*p"))
            .or(() -> Cost.over(n * r * p, MAX_BLOCKS, "for N*r*p"));
    return new Cost(kind, memoryKib, excess);
  }

  byte[] derive(byte[] password, byte[] salt, int length) {
    return SCrypt.generate(password, salt, (int) n, (int) r, (int) p, length);
  }
}
