package dev.latchkey.user.key;

import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.PublicKeys;
import dev.latchkey.user.store.StoredKey;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The signing keys of this system as this process knows them, unlocked. Reading them again shows
 * what other processes did, and tells it on the bus.
 */
public final class SigningKeys {
  private final KeyRotation rotation;
  private final KeyVault vault;
  private final KeyNews news;
  private final Clock clock;
  private volatile Snapshot known = new Snapshot(new KeyRing(List.of()), Map.of());
  private Future<KeyRing> reading = Future.succeededFuture();

  private SigningKeys(KeyRotation rotation, KeyVault vault, KeyNews news, Clock clock) {
    this.rotation = rotation;
    this.vault = vault;
    this.news = news;
    this.clock = clock;
  }

  /**
   * What was read together.
   *
   * @param unlocked all that are not revoked, by key id
   */
  private record Snapshot(KeyRing ring, Map<String, SigningKey> unlocked) {}

  /**
   * Loads the keys, or makes the first. Of several user verticles that start at once, one makes it
   * and the others take it. Fails with {@link MasterKeyException} when the master key is not the
   * one they are encrypted under.
   */
  static Future<SigningKeys> load(KeyRotation rotation, KeyVault vault, KeyNews news, Clock clock) {
    SigningKeys keys = new SigningKeys(rotation, vault, news, clock);
    return rotation
        .read()
        .compose(rotation::begin)
        .compose(rotation::allowLifetime)
        // Before a key of another algorithm is made: it may be that the master key is not the one.
        .compose(keys::unlock)
        .compose(rotation::rotateForAlgorithm)
        .compose(keys::unlock)
        .map(keys);
  }

  /** Reads them again. What is known stays when that fails. */
  Future<KeyRing> refresh() {
    return refresh(Future::succeededFuture);
  }

  /** As {@link #refresh()}, with some work on them between reading and knowing. */
  synchronized Future<KeyRing> refresh(Function<KeyRing, Future<KeyRing>> work) {
    // One after the other, or what was read first might be known last.
    reading =
        reading.transform(
            before -> {
              KeyRing old = known.ring();
              return rotation
                  .read()
                  .compose(work)
                  .compose(this::unlock)
                  .onSuccess(ring -> news.tell(old, ring));
            });
    return reading;
  }

  private Future<KeyRing> unlock(KeyRing ring) {
    Map<String, SigningKey> before = known.unlocked();
    List<StoredKey> usable = ring.keys().stream().filter(key -> key.revokedAt().isEmpty()).toList();
    return vault
        .unlock(usable.stream().filter(key -> !before.containsKey(key.keyId())).toList())
        .map(
            added -> {
              Map<String, SigningKey> all = new HashMap<>(before);
              added.forEach(key -> all.put(key.keyId(), key));
              all.keySet().retainAll(usable.stream().map(StoredKey::keyId).toList());
              known = new Snapshot(ring, Map.copyOf(all));
              return ring;
            });
  }

  /**
   * The one that signs now.
   *
   * @throws FailureException {@link Failure#UNAVAILABLE} when somebody has deleted them all
   */
  SigningKey current() {
    Snapshot now = known;
    return now.ring()
        .signing(clock.instant())
        .map(key -> now.unlocked().get(key.keyId()))
        .orElseThrow(() -> new FailureException(Failure.UNAVAILABLE));
  }

  /** What others may have: the public halves, as they are stored now if that can be read. */
  public Future<PublicKeys> publicKeys() {
    return refresh().transform(read -> Future.succeededFuture(publicHalves()));
  }

  private PublicKeys publicHalves() {
    Snapshot now = known;
    return new PublicKeys(
        now.ring().published(clock.instant()).stream()
            .flatMap(key -> Stream.ofNullable(now.unlocked().get(key.keyId())))
            .map(SigningKey::publicKey)
            .toList());
  }
}
