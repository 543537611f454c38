package dev.latchkey.user.key;

import dev.latchkey.token.SignatureAlgorithm;
import dev.latchkey.user.store.SigningKeyStore;
import dev.latchkey.user.store.StoredKey;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Makes the next generation. Of several verticles that do so at once, one makes it and the others
 * take it: generations are numbered, and a number is there once.
 */
final class KeyRotation {
  static final int FIRST = 1;

  private final SigningKeyStore store;
  private final KeyVault vault;
  private final KeySettings settings;
  private final Duration tokenLifetime;
  private final Clock clock;

  KeyRotation(
      SigningKeyStore store,
      KeyVault vault,
      KeySettings settings,
      Duration tokenLifetime,
      Clock clock) {
    this.store = store;
    this.vault = vault;
    this.settings = settings;
    this.tokenLifetime = tokenLifetime;
    this.clock = clock;
  }

  Future<KeyRing> read() {
    return store.list().map(KeyRing::new);
  }

  /** There is a key that signs now, or somebody makes one. */
  Future<KeyRing> begin(KeyRing ring) {
    Instant now = clock.instant();
    return ring.keys().isEmpty() ? insert(ring, now) : Future.succeededFuture(ring);
  }

  /** The next key is published, unless one waits already. */
  Future<KeyRing> rotate(KeyRing ring) {
    Instant now = clock.instant();
    return ring.waiting(now).isPresent()
        ? Future.succeededFuture(ring)
        : insert(ring, now.plus(settings.publishAhead()));
  }

  /** As {@link #rotate}, when the schedule says so. */
  Future<KeyRing> rotateWhenDue(KeyRing ring) {
    Instant now = clock.instant();
    boolean due =
        settings
            .rotateEvery()
            .flatMap(
                every ->
                    ring.signing(now)
                        .map(key -> key.signsFrom().plus(every).minus(settings.publishAhead())))
            .filter(time -> !now.isBefore(time))
            .isPresent();
    return due ? rotate(ring) : Future.succeededFuture(ring);
  }

  /**
   * As {@link #rotate}, when the youngest key has another algorithm than new ones have. Asked at
   * start alone: nodes that are not restarted yet would turn it back.
   */
  Future<KeyRing> rotateForAlgorithm(KeyRing ring) {
    boolean other =
        ring.youngest()
            .flatMap(key -> SignatureAlgorithm.named(key.publicKey().getValue("alg")))
            .filter(algorithm -> algorithm != settings.algorithm())
            .isPresent();
    return other ? rotate(ring) : Future.succeededFuture(ring);
  }

  /** Tokens may live longer now than when a key was made: it is kept for longer then. */
  Future<KeyRing> allowLifetime(KeyRing ring) {
    Future<Void> done = Future.succeededFuture();
    boolean all = true;
    for (StoredKey key : ring.keys()) {
      if (key.tokenLifetime().compareTo(tokenLifetime) < 0) {
        all = false;
        done = done.compose(before -> store.allowLifetime(key.generation(), tokenLifetime));
      }
    }
    return all ? Future.succeededFuture(ring) : done.compose(allowed -> read());
  }

  /** The key that waits signs at once, or a new one does where none waits. */
  Future<KeyRing> replaceNow(KeyRing ring) {
    Instant now = clock.instant();
    return ring.waiting(now)
        .map(key -> store.signEarlier(key.generation(), now).compose(signs -> read()))
        .orElseGet(() -> insert(ring, now));
  }

  private Future<KeyRing> insert(KeyRing ring, Instant signsFrom) {
    int next = ring.youngest().map(StoredKey::generation).orElse(0) + 1;
    return vault
        .make(next, settings.algorithm(), clock.instant(), signsFrom, tokenLifetime)
        .compose(store::insert)
        .compose(oursOrAnothers -> read());
  }
}
