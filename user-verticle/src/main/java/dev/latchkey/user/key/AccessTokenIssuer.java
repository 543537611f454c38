package dev.latchkey.user.key;

import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserId;
import dev.latchkey.token.AccessTokenRules;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Signs access tokens: JWTs after RFC 9068.
 *
 * <p>By hand, since vertx-auth-jwt cannot set {@code typ: at+jwt}, and by Bouncy Castle, which
 * signs ES256 many times as fast as the JDK. The provider is used for this alone and never
 * registered, so nothing else changes its cryptography.
 */
public final class AccessTokenIssuer {
  private static final int TOKEN_ID_LENGTH = 16;
  private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

  private final SigningKeys keys;
  private final AccessTokenRules rules;
  private final Duration lifetime;
  private final SecureRandom random;
  private final Clock clock;

  /**
   * An issuer.
   *
   * @param lifetime of each token, at most {@link AccessTokenRules#MAX_LIFETIME}
   */
  public AccessTokenIssuer(
      SigningKeys keys,
      AccessTokenRules rules,
      Duration lifetime,
      SecureRandom random,
      Clock clock) {
    this.keys = keys;
    this.rules = rules;
    this.lifetime = lifetime;
    this.random = random;
    this.clock = clock;
  }

  /** How long a token lives. */
  public Duration lifetime() {
    return lifetime;
  }

  /** A signed token for a user, valid from now on, of no session. */
  public String issue(UserId userId) {
    return sign(claims(userId));
  }

  /**
   * A signed token for a user, valid from now on.
   *
   * @param sessionId the log-in that it descends from
   */
  public String issue(UserId userId, SessionId sessionId) {
    return sign(claims(userId).put("sid", sessionId.toString()));
  }

  private String sign(JsonObject claims) {
    SigningKey key = keys.current();
    JsonObject header =
        new JsonObject()
            .put("alg", AccessTokenRules.ALGORITHM)
            .put("typ", AccessTokenRules.TYPE)
            .put("kid", key.keyId());
    String content = encode(header) + '.' + encode(claims);
    return content + '.' + base64Url(sign(key, content));
  }

  private JsonObject claims(UserId userId) {
    long now = clock.instant().getEpochSecond();
    byte[] tokenId = new byte[TOKEN_ID_LENGTH];
    random.nextBytes(tokenId);
    return new JsonObject()
        .put("iss", rules.issuer())
        .put("aud", rules.audience())
        .put("sub", userId.toString())
        .put("iat", now)
        .put("exp", now + lifetime.toSeconds())
        .put("jti", base64Url(tokenId));
  }

  private byte[] sign(SigningKey key, String content) {
    try {
      // PLAIN: the two numbers side by side, as RFC 7518 (3.4) has it, and not in ASN.1.
      Signature signature = Signature.getInstance("SHA256withPLAIN-ECDSA", BOUNCY_CASTLE);
      signature.initSign(key.privateKey(), random);
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("signing failed", e);
    }
  }

  private static String encode(JsonObject json) {
    return base64Url(json.encode().getBytes(StandardCharsets.UTF_8));
  }

  private static String base64Url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
