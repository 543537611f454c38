package dev.latchkey.user.key;

import dev.latchkey.token.SignatureAlgorithm;
import dev.latchkey.user.store.StoredKey;
import io.vertx.core.Future;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Makes signing keys, locks them for the database and unlocks them again. Reads the master key
 * whenever it needs it, so that it can be changed while this runs. Fails with {@link
 * MasterKeyException} when the master key is not the one.
 */
public final class KeyVault {
  private final BlockingWork blocking;
  private final MasterKeySource masterKey;
  private final SecureRandom random;

  public KeyVault(BlockingWork blocking, MasterKeySource masterKey, SecureRandom random) {
    this.blocking = blocking;
    this.masterKey = masterKey;
    this.random = random;
  }

  /**
   * A new key, locked.
   *
   * @param generation its number; the first may make the master key too
   * @param signsFrom when it begins to sign
   * @param tokenLifetime of its tokens
   */
  Future<StoredKey> make(
      int generation,
      SignatureAlgorithm algorithm,
      Instant now,
      Instant signsFrom,
      Duration tokenLifetime) {
    return blocking.run(
        () -> {
          MasterKeys master = masterKey.read(generation == KeyRotation.FIRST, random);
          SigningKey key = SigningKey.generate(algorithm, random);
          byte[] pkcs8 = key.pkcs8();
          try {
            return new StoredKey(
                generation,
                key.keyId(),
                key.publicKey(),
                master.encrypt(pkcs8, key.keyId()),
                now,
                signsFrom,
                tokenLifetime,
                Optional.empty());
          } finally {
            Arrays.fill(pkcs8, (byte) 0);
          }
        });
  }

  /** Unlocks keys. */
  Future<List<SigningKey>> unlock(List<StoredKey> locked) {
    if (locked.isEmpty()) {
      return Future.succeededFuture(List.of());
    }
    return blocking.run(() -> unlocked(locked, masterKey.read(false, random)));
  }

  private static List<SigningKey> unlocked(List<StoredKey> locked, MasterKeys master) {
    List<SigningKey> unlocked = new ArrayList<>();
    for (StoredKey key : locked) {
      try {
        byte[] pkcs8 = master.decrypt(key.encryptedPrivateKey(), key.keyId());
        unlocked.add(SigningKey.restore(key.keyId(), key.publicKey(), pkcs8));
      } catch (GeneralSecurityException e) {
        throw notOurs(key);
      }
    }
    return unlocked;
  }

  /** A key locked under the first master key; nothing when it is already. */
  Future<Optional<String>> lockAnew(StoredKey key) {
    return blocking.run(() -> lockedAnew(key));
  }

  private Optional<String> lockedAnew(StoredKey key) throws IOException {
    MasterKeys master = masterKey.read(false, random);
    try {
      if (master.isUnderFirst(key.encryptedPrivateKey(), key.keyId())) {
        return Optional.empty();
      }
      byte[] pkcs8 = master.decrypt(key.encryptedPrivateKey(), key.keyId());
      return Optional.of(master.encrypt(pkcs8, key.keyId()));
    } catch (GeneralSecurityException e) {
      throw notOurs(key);
    }
  }

  private static MasterKeyException notOurs(StoredKey key) {
    return new MasterKeyException(
        "Signing key "
            + key.keyId()
            + " in the database was altered, or is not encrypted under this master key."
            + " Every user verticle needs the same keys.master_key or keys.master_key_file.");
  }
}
