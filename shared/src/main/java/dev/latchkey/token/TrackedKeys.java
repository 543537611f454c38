package dev.latchkey.token;

import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.contract.PublicKeys;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of this system, fetched from the user verticle and kept.
 *
 * <p>A key that is not known is asked for, but not more often than every {@link #REFETCH_INTERVAL}:
 * whoever invents key ids does not make us ask for each. Each key has a {@code JWTAuth} of its own,
 * so that no token is ever tried against another.
 */
public final class TrackedKeys {
  static final Duration REFETCH_INTERVAL = Duration.ofSeconds(2);

  private static final Pattern COORDINATE = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final Vertx vertx;
  private final LatchkeyClient client;
  private final Clock clock;

  private volatile Map<String, JWTAuth> byKeyId = Map.of();
  private @Nullable Future<Void> fetch;
  private Instant nextFetch = Instant.MIN;

  /** Knows no key until one is asked for or {@link #refresh()} is called. */
  public TrackedKeys(Vertx vertx, LatchkeyClient client, Clock clock) {
    this.vertx = vertx;
    this.client = client;
    this.clock = clock;
  }

  /** Whether there is a key at all; without one nothing can be verified. */
  public boolean isLoaded() {
    return !byKeyId.isEmpty();
  }

  /** Fetches the keys now. Fails with what the user verticle, or its absence, answered. */
  public synchronized Future<Void> refresh() {
    if (fetch == null || fetch.isComplete()) {
      nextFetch = clock.instant().plus(REFETCH_INTERVAL);
      fetch = client.listPublicKeys().map(this::keep);
    }
    return fetch;
  }

  /**
   * The verifier for a key id, or nothing when the user verticle has no such key. Fails only while
   * no key at all could be fetched.
   */
  Future<Optional<JWTAuth>> find(String keyId) {
    JWTAuth known = byKeyId.get(keyId);
    if (known != null) {
      return Future.succeededFuture(Optional.of(known));
    }
    return refreshWhenDue()
        .map(fetched -> Optional.ofNullable(byKeyId.get(keyId)))
        .recover(
            cause ->
                isLoaded() ? Future.succeededFuture(Optional.empty()) : Future.failedFuture(cause));
  }

  private synchronized Future<Void> refreshWhenDue() {
    if (fetch != null && clock.instant().isBefore(nextFetch)) {
      return fetch;
    }
    return refresh();
  }

  private Void keep(PublicKeys keys) {
    Map<String, JWTAuth> verifiers = new HashMap<>();
    for (JsonObject key : keys.keys()) {
      if (isUsable(key)) {
        verifiers.put(key.getString("kid"), verifier(key));
      }
    }
    byKeyId = Map.copyOf(verifiers);
    return null;
  }

  /**
   * A public ES256 key and nothing else (RFC 7518, 6.2.1). JWTAuth logs a key that it cannot read,
   * goes on without one, and is then in the mode that takes unsigned tokens.
   */
  private static boolean isUsable(JsonObject key) {
    return AccessTokenRules.ALGORITHM.equals(key.getValue("alg"))
        && "EC".equals(key.getValue("kty"))
        && "P-256".equals(key.getValue("crv"))
        && "sig".equals(key.getValue("use", "sig"))
        && key.getValue("kid") instanceof String
        && isCoordinate(key.getValue("x"))
        && isCoordinate(key.getValue("y"))
        && !key.containsKey("d");
  }

  private static boolean isCoordinate(@Nullable Object value) {
    return value instanceof String text && COORDINATE.matcher(text).matches();
  }

  private JWTAuth verifier(JsonObject key) {
    // Times are checked by the token's rules, with a clock that tests can set.
    return JWTAuth.create(
        vertx,
        new JWTAuthOptions().addJwk(key).setJWTOptions(new JWTOptions().setIgnoreExpiration(true)));
  }
}
