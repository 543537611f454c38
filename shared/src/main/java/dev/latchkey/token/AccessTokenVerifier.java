package dev.latchkey.token;

import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.revocation.tracking.RevocationTracking;
import dev.latchkey.revocation.tracking.Standing;
import io.vertx.core.Future;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.AuthenticationProvider;
import io.vertx.ext.auth.authentication.Credentials;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import java.time.Clock;
import java.util.Optional;

/**
 * Verifies access tokens with public keys alone, on vertx-auth-jwt's {@link JWTAuth}, and refuses
 * what that accepts and should not: see {@code docs/adr/0004-strict-tokens.md} for the list and the
 * rule behind each.
 *
 * <p>An {@link AuthenticationProvider}, so it goes wherever Vert.x takes one.
 */
public final class AccessTokenVerifier implements AuthenticationProvider {
  private final TrackedKeys keys;
  private final TokenClaims rules;
  private final Clock clock;
  private final Optional<LegacyTokens> legacy;
  private final Optional<RevocationTracking> revocations;

  /**
   * A verifier of our own tokens and no others.
   *
   * @param keys where public keys come from
   * @param rules issuer and audience that a token must have
   * @param clock what expiry is measured against
   */
  public AccessTokenVerifier(TrackedKeys keys, AccessTokenRules rules, Clock clock) {
    this(keys, rules, clock, Optional.empty());
  }

  /**
   * A verifier that may know the Flask tutorial's tokens too.
   *
   * @param legacySecret what they are signed with; nothing where they are refused
   */
  public AccessTokenVerifier(
      TrackedKeys keys,
      AccessTokenRules rules,
      Clock clock,
      Optional<LegacyTokenSecret> legacySecret) {
    this(keys, rules, clock, legacySecret, Optional.empty());
  }

  /**
   * A verifier that refuses what has been revoked.
   *
   * @param revocations what tells so; nothing where tokens are good until they expire
   */
  public AccessTokenVerifier(
      TrackedKeys keys,
      AccessTokenRules rules,
      Clock clock,
      Optional<LegacyTokenSecret> legacySecret,
      Optional<RevocationTracking> revocations) {
    this.revocations = revocations;
    this.legacy = legacySecret.map(LegacyTokens::new);
    this.keys = keys;
    this.rules = new TokenClaims(rules);
    this.clock = clock;
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
    VerifiedToken believed;
    String keyId;
    try {
      CompactToken compact = CompactToken.parse(token);
      if (legacy.isPresent() && legacy.get().areNamedBy(compact.header())) {
        return Future.succeededFuture(legacy.get().verified(token, compact, clock.instant()));
      }
      compact.checkSignatureLength(AccessTokenRules.SIGNATURE_OCTETS);
      keyId = rules.keyId(compact.header());
      believed = rules.verified(compact.claims(), clock.instant());
    } catch (RefusedTokenException e) {
      return Future.failedFuture(e);
    }
    return keys.find(keyId)
        .compose(
            key ->
                key.map(jwt -> checkSignature(jwt, token))
                    .orElseGet(AccessTokenVerifier::unknownKey))
        .map(believed.signedWith(keyId));
  }

  private static Future<User> checkSignature(JWTAuth key, String token) {
    return key.authenticate(new TokenCredentials(token))
        .recover(cause -> Future.failedFuture(new RefusedTokenException("its signature is wrong")));
  }

  private static Future<User> unknownKey() {
    return Future.failedFuture(new RefusedTokenException("its key is not known"));
  }

  /** As {@link #verify}, for Vert.x: takes {@link TokenCredentials}. */
  @Override
  public Future<User> authenticate(Credentials credentials) {
    if (credentials instanceof TokenCredentials token && token.getToken() != null) {
      return verify(token.getToken()).map(VerifiedToken::toUser);
    }
    return Future.failedFuture(new RefusedTokenException("there is no token"));
  }
}
