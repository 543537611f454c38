package dev.latchkey.user.key;

import dev.latchkey.contract.PublicKeys;
import dev.latchkey.user.store.SigningKeyStore;
import dev.latchkey.user.store.StoredKey;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** The signing keys of this system: made on first start, then always the same ones. */
public final class SigningKeys {
  private static final int FIRST_GENERATION = 1;

  private final List<SigningKey> oldestFirst;

  private SigningKeys(List<SigningKey> oldestFirst) {
    this.oldestFirst = List.copyOf(oldestFirst);
  }

  /**
   * Loads the keys, or makes the first. Of several user verticles that start at once, one makes it
   * and the others take it. Fails with {@link MasterKeyException} when the master key is not the
   * one they are encrypted under.
   */
  public static Future<SigningKeys> load(
      Vertx vertx,
      SigningKeyStore store,
      MasterKeySource masterKey,
      SecureRandom random,
      Clock clock) {
    return store
        .list()
        .compose(
            stored ->
                stored.isEmpty()
                    ? makeFirst(vertx, store, masterKey, random, clock)
                    : vertx.executeBlocking(
                        () -> decrypted(stored, masterKey.read(false, random)), false));
  }

  private static Future<SigningKeys> makeFirst(
      Vertx vertx,
      SigningKeyStore store,
      MasterKeySource masterKey,
      SecureRandom random,
      Clock clock) {
    return vertx
        .executeBlocking(() -> encryptedNew(masterKey.read(true, random), random, clock), false)
        .compose(store::insert)
        .compose(whetherOursOrNot -> load(vertx, store, masterKey, random, clock));
  }

  private static StoredKey encryptedNew(MasterKey masterKey, SecureRandom random, Clock clock)
      throws GeneralSecurityException {
    SigningKey key = SigningKey.generate(random);
    byte[] pkcs8 = key.pkcs8();
    try {
      return new StoredKey(
          FIRST_GENERATION,
          key.keyId(),
          key.publicKey(),
          masterKey.encrypt(pkcs8, key.keyId()),
          clock.instant());
    } finally {
      Arrays.fill(pkcs8, (byte) 0);
    }
  }

  private static SigningKeys decrypted(List<StoredKey> stored, MasterKey masterKey) {
    return new SigningKeys(stored.stream().map(key -> decrypt(key, masterKey)).toList());
  }

  private static SigningKey decrypt(StoredKey stored, MasterKey masterKey) {
    try {
      byte[] pkcs8 = masterKey.decrypt(stored.encryptedPrivateKey(), stored.keyId());
      return SigningKey.restore(stored.keyId(), stored.publicKey(), pkcs8);
    } catch (GeneralSecurityException e) {
      throw new MasterKeyException(
          "Signing key "
              + stored.keyId()
              + " in the database was altered, or is not encrypted under this master key."
              + " Every user verticle needs the same keys.master_key or keys.master_key_file.");
    }
  }

  /** The one that signs now: the newest. */
  SigningKey current() {
    return oldestFirst.get(oldestFirst.size() - 1);
  }

  /** What others may have: the public halves. */
  public PublicKeys publicKeys() {
    return new PublicKeys(oldestFirst.stream().map(SigningKey::publicKey).toList());
  }
}
