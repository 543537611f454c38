package dev.latchkey.user.password.format;

import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A hash as read from a stored text, and the way to check a password against it. */
final class StoredHash implements HashedPassword {
  private final Cost cost;
  private final Predicate<byte[]> check;

  /**
   * A hash that has its own way to be checked.
   *
   * @param check constant-time in what it compares, leaves the password as it is, never throws
   */
  StoredHash(Cost cost, Predicate<byte[]> check) {
    this.cost = cost;
    this.check = check;
  }

  /**
   * A hash that is checked by making it again.
   *
   * @param again computes the hash of a password; leaves the password as it is, never throws
   */
  StoredHash(Cost cost, byte[] hash, UnaryOperator<byte[]> again) {
    this(cost, password -> MessageDigest.isEqual(again.apply(password), hash));
  }

  @Override
  public String kind() {
    return cost.kind();
  }

  @Override
  public long memoryKib() {
    return cost.memoryKib();
  }

  @Override
  public Optional<String> excess() {
    return cost.excess();
  }

  /** Nothing matches a hash that costs too much: it is not computed. */
  @Override
  public boolean matches(byte[] password) {
    return cost.excess().isEmpty() && check.test(password);
  }

  @Override
  public String toString() {
    return "StoredHash[" + cost.kind() + "]";
  }
}
