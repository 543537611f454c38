package dev.latchkey.user.password.argon2;

import dev.latchkey.user.password.format.HashedPassword;
import java.security.MessageDigest;
import java.util.Optional;

/** An Argon2 hash to check passwords against. */
final class Argon2HashedPassword implements HashedPassword {
  /** 256 MiB: what one check may take beside the memory that hashing threads keep. */
  private static final int MAX_MEMORY_KIB = 256 * 1024;

  /** A GiB filled, in whatever number of passes: some 0.6 s of one core. */
  private static final long MAX_WORK_KIB = 1024 * 1024;

  private final Argon2Function function;
  private final Argon2Hash hash;
  private final byte[] pepper;

  Argon2HashedPassword(Argon2Function function, Argon2Hash hash, byte[] pepper) {
    this.function = function;
    this.hash = hash;
    this.pepper = pepper.clone();
  }

  @Override
  public String kind() {
    return "%s:v=%d,%s".formatted(hash.form().type(), hash.form().version(), hash.cost());
  }

  @Override
  public long memoryKib() {
    return hash.cost().memoryKib();
  }

  @Override
  public Optional<String> excess() {
    Argon2Cost cost = hash.cost();
    if (cost.memoryKib() > MAX_MEMORY_KIB) {
      return Optional.of(
          "asks for %d KiB of memory, over %d".formatted(cost.memoryKib(), MAX_MEMORY_KIB));
    }
    long work = (long) cost.memoryKib() * cost.iterations();
    return work > MAX_WORK_KIB
        ? Optional.of(
            "asks for %d iterations over %d KiB, together over %d KiB"
                .formatted(cost.iterations(), cost.memoryKib(), MAX_WORK_KIB))
        : Optional.empty();
  }

  @Override
  public boolean matches(byte[] password) {
    return MessageDigest.isEqual(function.compute(password, pepper, hash), hash.hash());
  }

  @Override
  public String toString() {
    return "Argon2HashedPassword[" + kind() + "]";
  }
}
