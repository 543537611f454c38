package dev.latchkey.user.key;

import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserId;
import dev.latchkey.token.AccessTokenRules;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;

/**
 * Makes access tokens: JWTs after RFC 9068. By hand, since vertx-auth-jwt cannot set {@code typ:
 * at+jwt}.
 */
public final class AccessTokenIssuer {
  private static final int TOKEN_ID_LENGTH = 16;

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
            .put("alg", key.algorithm().jwaName())
            .put("typ", AccessTokenRules.TYPE)
            .put("kid", key.keyId());
    String content = encode(header) + '.' + encode(claims);
    return content
        + '.'
        + base64Url(TokenSignature.sign(key, content.getBytes(StandardCharsets.US_ASCII), random));
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

  private static String encode(JsonObject json) {
    return base64Url(json.encode().getBytes(StandardCharsets.UTF_8));
  }

  private static String base64Url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
