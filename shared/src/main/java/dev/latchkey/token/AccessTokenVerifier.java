package dev.latchkey.token;

import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.revocation.tracking.RevocationTracking;
import dev.latchkey.revocation.tracking.Standing;
import dev.latchkey.revocation.tracking.TrackingSettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.AuthenticationProvider;
import io.vertx.ext.auth.authentication.Credentials;
import io.vertx.ext.auth.authentication.TokenCredentials;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Verifies access tokens with public keys alone, and refuses whatever could be read in two ways:
 * see {@code docs/adr/0004-strict-tokens.md} for the list and the rule behind each. What was
 * verified once is remembered until it expires or is forgotten, and costs next to nothing then.
 *
 * <p>An {@link AuthenticationProvider}, so it goes wherever Vert.x takes one. Any thread may call
 * it.
 */
public final class AccessTokenVerifier implements AuthenticationProvider {
  /** How many tokens are remembered unless told otherwise: about 10 MiB. */
  public static final int DEFAULT_REMEMBERED = 10_000;

  private final TrackedKeys keys;
  private final TokenClaims rules;
  private final Clock clock;
  private final Optional<LegacyTokens> legacy;
  private final Optional<RevocationTracking> revocations;
  private final RememberedTokens remembered;
  private final SharedVerifications underWay = new SharedVerifications();

  /**
   * A verifier for any service on the same event bus: it fetches the public keys and the log of
   * revocations, and keeps up with both for as long as that Vert.x runs.
   *
   * @param rules issuer and audience that a token must have: {@code tokens.issuer} and {@code
   *     tokens.audience}
   */
  public static AccessTokenVerifier following(Vertx vertx, AccessTokenRules rules) {
    Clock clock = Clock.systemUTC();
    TrackedKeys keys = new TrackedKeys(vertx, new LatchkeyClient(vertx), clock);
    keys.follow();
    RevocationTracking revocations = new RevocationTracking(vertx, TrackingSettings.DEFAULT, clock);
    revocations.start();
    return new AccessTokenVerifier(
        keys, rules, clock, Optional.empty(), Optional.of(revocations), DEFAULT_REMEMBERED);
  }

  /**
   * A verifier of our own tokens and no others, which are good until they expire: it hears of no
   * revocation.
   *
   * @param keys where public keys come from
   * @param rules issuer and audience that a token must have
   * @param clock what expiry is measured against
   */
  public AccessTokenVerifier(TrackedKeys keys, AccessTokenRules rules, Clock clock) {
    this(keys, rules, clock, Optional.empty(), Optional.empty(), DEFAULT_REMEMBERED);
  }

  /**
   * A verifier that may know the Flask tutorial's tokens too, and refuse what has been revoked.
   *
   * @param legacySecret what they are signed with; nothing where they are refused
   * @param revocations what tells what has been revoked; nothing where tokens are good until they
   *     expire
   * @param rememberedTokens how many verified tokens are remembered, about 1 KiB each; 0 for none
   */
  public AccessTokenVerifier(
      TrackedKeys keys,
      AccessTokenRules rules,
      Clock clock,
      Optional<LegacyTokenSecret> legacySecret,
      Optional<RevocationTracking> revocations,
      int rememberedTokens) {
    this.revocations = revocations;
    this.legacy = legacySecret.map(LegacyTokens::new);
    this.keys = keys;
    this.rules = new TokenClaims(rules);
    this.clock = clock;
    this.remembered = new RememberedTokens(rememberedTokens, clock);
  }

  /**
   * Verifies one token. Fails with {@link RefusedTokenException} when it is not valid or has been
   * revoked, and with a {@code FailureException} when that cannot be told: the keys have never been
   * reached, or the revocations not for too long.
   */
  public Future<VerifiedToken> verify(String token) {
    return believe(token).compose(this::unlessRevoked);
  }

  /** At every use, whatever is remembered of the token: what was good then may be revoked now. */
  private Future<VerifiedToken> unlessRevoked(VerifiedToken token) {
    return revocations
        .map(known -> known.standing(token).compose(standing -> judged(token, standing)))
        .orElseGet(() -> Future.succeededFuture(token));
  }

  private static Future<VerifiedToken> judged(VerifiedToken token, Standing standing) {
    return switch (standing) {
      case GOOD -> Future.succeededFuture(token);
      case REVOKED -> Future.failedFuture(new RefusedTokenException("it has been revoked"));
      case UNKNOWN -> Future.failedFuture(new FailureException(Failure.UNAVAILABLE));
    };
  }

  private Future<VerifiedToken> believe(String token) {
    Instant now = clock.instant();
    Optional<VerifiedToken> known = known(token, now);
    return known.isPresent() ? Future.succeededFuture(known.get()) : verifyAnew(token, now);
  }

  private Optional<VerifiedToken> known(String token, Instant now) {
    return remembered
        .find(token, now)
        .filter(entry -> keys.isInUse(entry.key()))
        .map(RememberedTokens.Entry::token);
  }

  private Future<VerifiedToken> verifyAnew(String token, Instant now) {
    // Before anything is decided: what is forgotten from here on may be this token.
    long forgettings = remembered.forgettings();
    try {
      CompactToken compact = CompactToken.parse(token);
      if (legacy.isPresent() && legacy.get().areNamedBy(compact.header())) {
        return Future.succeededFuture(legacy.get().verified(token, compact, now));
      }
      String keyId = rules.keyId(compact.header());
      VerifiedToken believed = rules.verified(compact.claims(), keyId, now);
      return underWay.of(
          token,
          // Another's verification may have ended between our look and now.
          () ->
              known(token, now)
                  .map(Future::succeededFuture)
                  .orElseGet(() -> check(token, compact, keyId, believed, forgettings)));
    } catch (RefusedTokenException e) {
      return Future.failedFuture(e);
    }
  }

  private Future<VerifiedToken> check(
      String token, CompactToken compact, String keyId, VerifiedToken believed, long forgettings) {
    return keys.find(keyId)
        .compose(key -> Signatures.check(key, compact))
        .map(
            key -> {
              remembered.remember(token, new RememberedTokens.Entry(believed, key), forgettings);
              return believed;
            });
  }

  private static <T> Future<T> refused(String reason) {
    return Future.failedFuture(new RefusedTokenException(reason));
  }

  /**
   * Forgets remembered tokens, so that they are verified anew when they come again, and also those
   * whose verification is under way.
   *
   * @param which says of each whether it is forgotten; it may be asked on any thread
   */
  public void forget(Predicate<VerifiedToken> which) {
    remembered.forget(which);
  }

  /** Forgets all remembered tokens. */
  public void forgetAll() {
    remembered.clear();
  }

  /** How many tokens are remembered. */
  public long rememberedTokens() {
    return remembered.size();
  }

  /** As {@link #verify}, for Vert.x: takes {@link TokenCredentials}. */
  @Override
  public Future<User> authenticate(Credentials credentials) {
    if (credentials instanceof TokenCredentials token && token.getToken() != null) {
      return verify(token.getToken()).map(VerifiedToken::toUser);
    }
    return refused("there is no token");
  }
}
