package dev.latchkey.token;

import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.contract.PublicKeys;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of this system, fetched from the user verticle and kept.
 *
 * <p>A key that is not known is asked for, but not more often than every {@link #REFETCH_INTERVAL}:
 * whoever invents key ids does not make us ask for each.
 */
public final class TrackedKeys {
  static final Duration REFETCH_INTERVAL = Duration.ofSeconds(2);

  private final Vertx vertx;
  private final LatchkeyClient client;
  private final Clock clock;

  private volatile Map<String, VerificationKey> byKeyId = Map.of();
  private @Nullable Future<Void> fetch;
  private Instant nextFetch = Instant.MIN;

  /** Knows no key until one is asked for, {@link #refresh()} or {@link #follow()} is called. */
  public TrackedKeys(Vertx vertx, LatchkeyClient client, Clock clock) {
    this.vertx = vertx;
    this.client = client;
    this.clock = clock;
  }

  /**
   * Keeps up with the user verticle from now on: fetches the keys until they are there, then from
   * time to time, and at once when the user verticle says that they have changed.
   *
   * @return ends it
   */
  public KeyTracking follow() {
    KeyTracking tracking = new KeyTracking(vertx, this);
    tracking.start();
    return tracking;
  }

  /** Whether there is a key at all; without one nothing can be verified. */
  public boolean isLoaded() {
    return !byKeyId.isEmpty();
  }

  /** The keys as anybody may have them: a JWK Set (RFC 7517, 5). */
  public PublicKeys published() {
    return new PublicKeys(byKeyId.entrySet().stream().map(TrackedKeys::jwk).toList());
  }

  private static JsonObject jwk(Map.Entry<String, VerificationKey> known) {
    return known
        .getValue()
        .publicMembers()
        .put("kid", known.getKey())
        .put("alg", known.getValue().algorithm().jwaName())
        .put("use", "sig");
  }

  /** Fetches the keys now. Fails with what the user verticle, or its absence, answered. */
  public synchronized Future<Void> refresh() {
    if (fetch == null || fetch.isComplete()) {
      nextFetch = clock.instant().plus(REFETCH_INTERVAL);
      fetch = client.listPublicKeys().map(this::keep);
    }
    return fetch;
  }

  /** Fetches the keys as they are from now on: what is under way may have been asked too early. */
  synchronized Future<Void> refreshAgain() {
    return fetch == null || fetch.isComplete() ? refresh() : fetch.transform(fetched -> refresh());
  }

  /**
   * The key of an id, or nothing when the user verticle has no such key. Fails only while no key at
   * all could be fetched.
   */
  Future<Optional<VerificationKey>> find(String keyId) {
    VerificationKey known = byKeyId.get(keyId);
    if (known != null) {
      return Future.succeededFuture(Optional.of(known));
    }
    return refreshWhenDue()
        .map(fetched -> Optional.ofNullable(byKeyId.get(keyId)))
        .recover(
            cause ->
                isLoaded() ? Future.succeededFuture(Optional.empty()) : Future.failedFuture(cause));
  }

  /** Whether this very key is still one of them. */
  boolean isInUse(VerificationKey key) {
    return byKeyId.containsValue(key);
  }

  private synchronized Future<Void> refreshWhenDue() {
    if (fetch != null && clock.instant().isBefore(nextFetch)) {
      return fetch;
    }
    return refresh();
  }

  private Void keep(PublicKeys fetched) {
    Map<String, VerificationKey> keys = new LinkedHashMap<>();
    for (JsonObject jwk : fetched.keys()) {
      if (jwk.getValue("kid") instanceof String keyId) {
        VerificationKey.of(jwk).ifPresent(key -> keys.put(keyId, unlessKnown(keyId, key)));
      }
    }
    byKeyId = Collections.unmodifiableMap(keys);
    return null;
  }

  /** A key that stays remains the same object: what was verified with it is remembered by that. */
  private VerificationKey unlessKnown(String keyId, VerificationKey fetched) {
    VerificationKey known = byKeyId.get(keyId);
    return known != null
            && known.algorithm() == fetched.algorithm()
            && known.publicMembers().equals(fetched.publicMembers())
        ? known
        : fetched;
  }
}
