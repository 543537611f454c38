package dev.latchkey.user.password.format;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;

/**
 * PBKDF2 (RFC 8018, 5.2) with one hash function and number of iterations.
 *
 * <p>On the JDK's {@link Mac}, keyed once. Measured with 200,000 iterations of HMAC-SHA-256 on JDK
 * 17: 36 ms, as much as the JDK's own {@code SecretKeyFactory}, which takes characters instead of
 * bytes and no empty password; Bouncy Castle's generator takes 94 ms.
 */
final class Pbkdf2 {
  /**
   * The most iterations of a function of 32-bit words: 0.6 s. Django 5.2 writes 1,000,000, and each
   * release a fifth more.
   */
  static final int MAX_ITERATIONS = 3_000_000;

  /** The most of a function of 64-bit words: 0.8 s. Werkzeug 3.1 writes 1,000,000. */
  static final int MAX_ITERATIONS_64 = 1_000_000;

  private final HashFunction function;
  private final int iterations;

  Pbkdf2(HashFunction function, int iterations) {
    this.function = function;
    this.iterations = iterations;
  }

  /**
   * Reads the parameters.
   *
   * @param digits an {@code int} of at least 1
   */
  static Optional<Pbkdf2> named(String function, String digits) {
    int iterations = Integer.parseInt(digits);
    return HashFunction.named(function).map(found -> new Pbkdf2(found, iterations));
  }

  HashFunction function() {
    return function;
  }

  /** A hash of this kind, of any length: each block of the function's length costs the same. */
  HashedPassword stored(byte[] salt, byte[] hash) {
    long blocks = -Math.floorDiv(-hash.length, function.length());
    int limit = function.length() > 32 ? MAX_ITERATIONS_64 : MAX_ITERATIONS;
    String kind = "pbkdf2:%s:%d".formatted(function.written(), iterations);
    Cost cost = Cost.counted(kind, blocks * iterations, limit, "iterations");
    return new StoredHash(cost, hash, password -> derive(password, salt, hash.length));
  }

  private byte[] derive(byte[] password, byte[] salt, int length) {
    Mac mac = function.hmac(password);
    ByteBuffer derived = ByteBuffer.allocate(length);
    for (int block = 1; derived.hasRemaining(); block++) {
      byte[] bytes = block(mac, salt, block);
      derived.put(bytes, 0, Math.min(bytes.length, derived.remaining()));
    }
    return derived.array();
  }

  private byte[] block(Mac mac, byte[] salt, int number) {
    mac.update(salt);
    byte[] last = mac.doFinal(ByteBuffer.allocate(4).putInt(number).array());
    byte[] sum = last.clone();
    for (int i = 1; i < iterations; i++) {
      again(mac, last);
      for (int j = 0; j < sum.length; j++) {
        sum[j] ^= last[j];
      }
    }
    Arrays.fill(last, (byte) 0);
    return sum;
  }

  private static void again(Mac mac, byte[] bytes) {
    try {
      mac.update(bytes);
      mac.doFinal(bytes, 0);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a digest fits in its own place", e);
    }
  }
}
