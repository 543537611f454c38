package dev.latchkey.token;

import dev.latchkey.account.InvalidValueException;
import dev.latchkey.account.UserId;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;

/**
 * Verifies the tokens of the Flask tutorial: HS256, with the claims {@code user_id} and {@code exp}
 * and no others. The header, which must be theirs to the letter, leads here and nowhere else; the
 * algorithm is fixed, and the one key is a secret that no signature is ever checked with (RFC 8725,
 * 2.1, 3.1).
 */
final class LegacyTokens {
  /** All that PyJWT writes, in whatever order. */
  private static final JsonObject HEADER = new JsonObject().put("typ", "JWT").put("alg", "HS256");

  private static final Set<String> CLAIMS = Set.of("user_id", "exp");
  private static final int ID_OCTETS = 16;

  private final LegacyTokenSecret secret;

  LegacyTokens(LegacyTokenSecret secret) {
    this.secret = secret;
  }

  /** Whether a token with this header is one of them, genuine or not. */
  boolean areNamedBy(JsonObject header) {
    return HEADER.equals(header);
  }

  VerifiedToken verified(String token, CompactToken compact, Instant now)
      throws RefusedTokenException {
    JsonObject claims = compact.claims();
    if (!claims.fieldNames().equals(CLAIMS)) {
      throw new RefusedTokenException("its claims are not those of a legacy token");
    }
    Instant expiresAt = TokenClaims.expiry(claims, now);
    UserId userId = userId(claims);
    if (!MessageDigest.isEqual(compact.signature(), mac(compact.content()))) {
      throw new RefusedTokenException("its signature is wrong");
    }
    return new VerifiedToken(
        userId,
        Optional.empty(),
        id(token),
        Optional.empty(),
        Instant.EPOCH,
        expiresAt,
        Set.of(),
        Set.of());
  }

  private static UserId userId(JsonObject claims) throws RefusedTokenException {
    if (claims.getValue("user_id") instanceof String text) {
      try {
        return UserId.parse(text.toLowerCase(Locale.ROOT));
      } catch (InvalidValueException e) {
        // told below
      }
    }
    throw new RefusedTokenException("its user_id is not a user id");
  }

  private byte[] mac(byte[] content) {
    try {
      Mac mac = Mac.getInstance(LegacyTokenSecret.HMAC);
      mac.init(secret.key());
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** They have no {@code jti}. Theirs is made of the text, of which there is only one. */
  private static String id(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
      return "legacy-"
          + Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(Arrays.copyOf(digest, ID_OCTETS));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
