package dev.latchkey.user.password.argon2;

import dev.latchkey.user.password.format.HashedPassword;
import dev.latchkey.user.password.format.PasswordFormat;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * Makes hashes as they are to be made now, and reads Argon2 hashes of every variant, version and
 * cost. Computes on the calling thread.
 */
public final class Argon2Hashes implements PasswordFormat {
  private static final int SALT_LENGTH = 16;
  private static final int HASH_LENGTH = 32;

  private final Argon2Cost cost;
  private final Peppers peppers;
  private final Argon2Function function;
  private final SecureRandom random;

  /**
   * With a cost for new hashes.
   *
   * @param peppers what goes into them beside
   * @param provider who computes
   * @param random where salts come from
   * @throws ProviderMissingException when the provider is not there
   */
  public Argon2Hashes(
      Argon2Cost cost, Peppers peppers, Argon2Provider provider, SecureRandom random) {
    this.cost = cost;
    this.peppers = peppers;
    this.function = provider.function(cost);
    this.random = random;
  }

  /**
   * A new hash: Argon2id with a salt of its own.
   *
   * @param password the bytes to hash; not changed
   * @return the PHC string to store
   */
  public String make(byte[] password) {
    byte[] salt = new byte[SALT_LENGTH];
    random.nextBytes(salt);
    Argon2Hash like =
        new Argon2Hash(
            Argon2Hash.Form.OURS,
            cost,
            new Inputs(salt, peppers.currentId(), new byte[0]),
            new byte[HASH_LENGTH]);
    byte[] pepper = peppers.currentId().flatMap(peppers::find).orElseGet(() -> new byte[0]);
    return like.withHash(function.compute(password, pepper, like)).encode();
  }

  /** Whether a stored text is a hash as {@link #make} makes it now. */
  public boolean isCurrent(String stored) {
    return Argon2Hash.parse(stored)
        .filter(
            hash ->
                hash.form().equals(Argon2Hash.Form.OURS)
                    && hash.cost().equals(cost)
                    && hash.inputs().keyId().equals(peppers.currentId())
                    && hash.inputs().data().length == 0
                    && hash.inputs().salt().length >= SALT_LENGTH
                    && hash.hash().length == HASH_LENGTH)
        .isPresent();
  }

  /** Reads a hash; one whose pepper is not there is not read. */
  @Override
  public Optional<HashedPassword> read(String stored) {
    return Argon2Hash.parse(stored)
        .flatMap(
            hash -> pepper(hash).map(pepper -> new Argon2HashedPassword(function, hash, pepper)));
  }

  private Optional<byte[]> pepper(Argon2Hash hash) {
    return hash.inputs().keyId().map(peppers::find).orElseGet(() -> Optional.of(new byte[0]));
  }
}
