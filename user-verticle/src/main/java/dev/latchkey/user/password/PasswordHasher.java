package dev.latchkey.user.password;

import dev.latchkey.account.Password;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Makes and checks password hashes: Argon2id, each with a salt of its own, on threads of their own.
 */
public final class PasswordHasher implements AutoCloseable {
  private static final int SALT_LENGTH = 16;
  private static final int HASH_LENGTH = 32;

  private final HashingSettings settings;
  private final SecureRandom random;
  private final HashingThreads threads;
  private final String nobodysHash;

  /**
   * A hasher with threads of its own; close it to end them.
   *
   * @param vertx on whose contexts results arrive
   * @param settings cost and concurrency
   * @param random where salts come from
   */
  public PasswordHasher(Vertx vertx, HashingSettings settings, SecureRandom random) {
    this.settings = settings;
    this.random = random;
    this.threads = new HashingThreads(vertx, settings.threads(), settings.queueLength());
    this.nobodysHash = fresh(new byte[HASH_LENGTH]).encode();
  }

  /**
   * Hashes a new password; the result, a PHC string, is what to store. Fails with {@code
   * OVERLOADED}.
   */
  public Future<String> hash(Password password) {
    return threads.submit(
        () -> {
          Argon2Hash like = fresh(new byte[HASH_LENGTH]);
          byte[] hash = compute(password, like, HASH_LENGTH);
          return withHash(like, hash).encode();
        });
  }

  /**
   * Whether the password is the one that was hashed. Constant-time in what it compares. A stored
   * text that is no hash costs as much as one that is, and is never right. Fails with {@code
   * OVERLOADED}.
   */
  public Future<Boolean> verify(Password password, String stored) {
    return threads.submit(
        () ->
            Argon2Hash.parse(stored)
                .map(hash -> matches(password, hash))
                .orElseGet(() -> payForNobody(password)));
  }

  /**
   * Pays for a check that there is nothing to check against, so that an unknown e-mail takes as
   * long as a wrong password (ASVS 6.3.8). Always false.
   */
  public Future<Boolean> verifyNobody(Password password) {
    return verify(password, nobodysHash).map(false);
  }

  private boolean payForNobody(Password password) {
    compute(password, fresh(new byte[HASH_LENGTH]), HASH_LENGTH);
    return false;
  }

  private boolean matches(Password password, Argon2Hash expected) {
    byte[] hash = expected.hash();
    return MessageDigest.isEqual(compute(password, expected, hash.length), hash);
  }

  private byte[] compute(Password password, Argon2Hash like, int length) {
    byte[] bytes = password.utf8();
    try {
      return Argon2.compute(bytes, like, length);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private Argon2Hash fresh(byte[] hash) {
    byte[] salt = new byte[SALT_LENGTH];
    random.nextBytes(salt);
    return new Argon2Hash(
        settings.memoryKib(), settings.iterations(), settings.parallelism(), salt, hash);
  }

  private static Argon2Hash withHash(Argon2Hash like, byte[] hash) {
    return new Argon2Hash(
        like.memoryKib(), like.iterations(), like.parallelism(), like.salt(), hash);
  }

  @Override
  public void close() {
    threads.close();
  }
}
