package dev.latchkey.user.key;

import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.token.SignatureAlgorithm;
import dev.latchkey.user.revocation.RevocationLog;
import dev.latchkey.user.store.SigningKeyStore;
import dev.latchkey.user.store.StoredKey;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an operator does to the signing keys. User verticles that run notice within seconds. */
public final class KeyAdministration {
  private final SigningKeyStore store;
  private final KeyVault vault;
  private final KeyRotation rotation;
  private final RevocationLog revocations;
  private final Clock clock;

  /**
   * For one system.
   *
   * @param tokenLifetime how long access tokens live
   * @param revocations told of keys that are ended, so that whoever missed the news refuses too
   */
  public KeyAdministration(
      SigningKeyStore store,
      KeyVault vault,
      KeySettings settings,
      Duration tokenLifetime,
      RevocationLog revocations,
      Clock clock) {
    this.store = store;
    this.vault = vault;
    this.rotation = new KeyRotation(store, vault, settings, tokenLifetime, clock);
    this.revocations = revocations;
    this.clock = clock;
  }

  /** All keys, oldest first. */
  public Future<List<SigningKeyState>> list() {
    return rotation.read().map(this::states);
  }

  /**
   * Publishes the next key; it signs when all verifiers have it. While one waits already, that is
   * the next.
   */
  public Future<List<SigningKeyState>> rotate() {
    return rotation.read().compose(rotation::begin).compose(rotation::rotate).map(this::states);
  }

  /**
   * Ends a key at once: nothing that it signed is accepted from now on. If it was the one that
   * signs, another does first. Fails with {@link Failure#KEY_NOT_FOUND}.
   */
  public Future<List<SigningKeyState>> revoke(String keyId) {
    Instant now = clock.instant();
    return rotation
        .read()
        .compose(
            ring -> {
              StoredKey key = find(ring, keyId);
              Future<KeyRing> replaced =
                  ring.signing(now).filter(key::equals).isPresent()
                      ? rotation.replaceNow(ring)
                      : Future.succeededFuture(ring);
              return replaced.compose(done -> store.revoke(key.generation(), now));
            })
        .compose(revoked -> revocations.endKey(keyId))
        .compose(written -> list());
  }

  private static StoredKey find(KeyRing ring, String keyId) {
    return ring.keys().stream()
        .filter(key -> key.keyId().equals(keyId))
        .findFirst()
        .orElseThrow(() -> new FailureException(Failure.KEY_NOT_FOUND));
  }

  /**
   * Encrypts all private keys under the first master key. Each is replaced whole, and can be opened
   * with one of the master keys at any time.
   *
   * @return how many were under another
   */
  public Future<Integer> rotateMaster() {
    return rotation
        .read()
        .compose(
            ring -> {
              Future<Integer> count = Future.succeededFuture(0);
              for (StoredKey key : ring.keys()) {
                count = count.compose(before -> lockAnew(key).map(one -> before + one));
              }
              return count;
            });
  }

  private Future<Integer> lockAnew(StoredKey key) {
    return vault
        .lockAnew(key)
        .compose(
            locked ->
                locked
                    .map(text -> store.replaceEncrypted(key, text).map(done -> done ? 1 : 0))
                    .orElseGet(() -> Future.succeededFuture(0)));
  }

  private List<SigningKeyState> states(KeyRing ring) {
    Instant now = clock.instant();
    return ring.keys().stream().map(key -> state(ring, key, now)).toList();
  }

  private static SigningKeyState state(KeyRing ring, StoredKey key, Instant now) {
    Optional<Instant> ended = key.revokedAt();
    return new SigningKeyState(
        key.keyId(),
        SignatureAlgorithm.named(key.publicKey().getValue("alg")).orElseThrow(),
        ring.phase(key, now),
        key.createdAt(),
        key.signsFrom(),
        ended.or(() -> ring.verifiesUntil(key)));
  }
}
