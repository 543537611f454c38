package dev.latchkey.token;

import dev.latchkey.account.InvalidValueException;
import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks header and claims of a token against the rules, RFC 9068 and RFC 8725. */
final class TokenClaims {
  /**
   * All that a header of ours has. {@code crit}, {@code b64}, {@code jwk}, {@code jku}, {@code
   * x5u}, {@code x5c} are not.
   */
  private static final Set<String> HEADER_MEMBERS = Set.of("alg", "typ", "kid");

  private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  // RFC 6749, 3.3: names of printable ASCII without quotes and backslashes, a space between them.
  private static final Pattern SCOPES = Pattern.compile("([!#-\\[\\]-~]+( [!#-\\[\\]-~]+)*)?");

  /** As one scope: so that either can be told apart, and joined, by a space. */
  private static final Pattern ROLE = Pattern.compile("[!#-\\[\\]-~]{1,64}");

  private static final Pattern TOKEN_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final AccessTokenRules rules;

  TokenClaims(AccessTokenRules rules) {
    this.rules = rules;
  }

  /** The key that the header names, when all else in it is right too. */
  String keyId(JsonObject header) throws RefusedTokenException {
    if (!HEADER_MEMBERS.containsAll(header.fieldNames())) {
      throw new RefusedTokenException("its header has a member that access tokens have not");
    }
    if (SignatureAlgorithm.named(header.getValue("alg")).isEmpty()) {
      throw new RefusedTokenException("its alg is none of ours");
    }
    if (!AccessTokenRules.TYPE.equals(header.getValue("typ"))) {
      throw new RefusedTokenException("its typ is not " + AccessTokenRules.TYPE);
    }
    return matching(header, "kid", KEY_ID);
  }

  VerifiedToken verified(JsonObject claims, String keyId, Instant now)
      throws RefusedTokenException {
    if (!rules.issuer().equals(claims.getValue("iss"))) {
      throw new RefusedTokenException("its iss is not ours");
    }
    if (!rules.audience().equals(claims.getValue("aud"))) {
      throw new RefusedTokenException("its aud is not ours");
    }
    Instant expiresAt = expiry(claims, now);
    Instant issuedAt = issue(claims, now);
    return new VerifiedToken(
        userId(claims),
        sessionId(claims),
        matching(claims, "jti", TOKEN_ID),
        Optional.of(keyId),
        issuedAt,
        expiresAt,
        scopes(claims),
        roles(claims));
  }

  /** When a token expires, if that is neither past nor further away than a token lives. */
  static Instant expiry(JsonObject claims, Instant now) throws RefusedTokenException {
    Instant expiresAt = instant(claims, "exp");
    if (!now.isBefore(expiresAt)) {
      throw new RefusedTokenException("it has expired");
    }
    Instant latest = now.plus(AccessTokenRules.CLOCK_SKEW);
    if (expiresAt.isAfter(latest.plus(AccessTokenRules.MAX_LIFETIME))) {
      throw new RefusedTokenException("its exp is further away than a token lives");
    }
    return expiresAt;
  }

  private static Instant issue(JsonObject claims, Instant now) throws RefusedTokenException {
    Instant latest = now.plus(AccessTokenRules.CLOCK_SKEW);
    Instant issuedAt = instant(claims, "iat");
    if (issuedAt.isAfter(latest)) {
      throw new RefusedTokenException("its iat is in the future");
    }
    if (claims.containsKey("nbf") && instant(claims, "nbf").isAfter(latest)) {
      throw new RefusedTokenException("its nbf is in the future");
    }
    return issuedAt;
  }

  private static Instant instant(JsonObject claims, String name) throws RefusedTokenException {
    Object value = claims.getValue(name);
    // Whole seconds only, as we issue them: text, 1e30 and fractions are read differently by
    // different readers.
    if (value instanceof Integer || value instanceof Long) {
      long seconds = ((Number) value).longValue();
      if (seconds >= 0 && seconds <= Instant.MAX.getEpochSecond()) {
        return Instant.ofEpochSecond(seconds);
      }
    }
    throw new RefusedTokenException("its " + name + " is not a time in whole seconds");
  }

  private static UserId userId(JsonObject claims) throws RefusedTokenException {
    if (claims.getValue("sub") instanceof String subject) {
      try {
        return UserId.parse(subject);
      } catch (InvalidValueException e) {
        // told below
      }
    }
    throw new RefusedTokenException("its sub is not a user id");
  }

  private static Optional<SessionId> sessionId(JsonObject claims) throws RefusedTokenException {
    if (!claims.containsKey("sid")) {
      return Optional.empty();
    }
    if (claims.getValue("sid") instanceof String text) {
      try {
        return Optional.of(SessionId.parse(text));
      } catch (InvalidValueException e) {
        // told below
      }
    }
    throw new RefusedTokenException("its sid is not a session id");
  }

  private static Set<String> roles(JsonObject claims) throws RefusedTokenException {
    if (!claims.containsKey("roles")) {
      return Set.of();
    }
    if (!(claims.getValue("roles") instanceof JsonArray array)) {
      throw new RefusedTokenException("its roles are no array");
    }
    Set<String> roles = new HashSet<>();
    for (Object role : array) {
      if (!(role instanceof String text && ROLE.matcher(text).matches())) {
        throw new RefusedTokenException("one of its roles is malformed");
      }
      roles.add(text);
    }
    return roles;
  }

  private static Set<String> scopes(JsonObject claims) throws RefusedTokenException {
    if (!claims.containsKey("scope")) {
      return Set.of();
    }
    String text = matching(claims, "scope", SCOPES);
    return text.isEmpty() ? Set.of() : Set.copyOf(List.of(text.split(" ")));
  }

  private static String matching(JsonObject object, String name, Pattern pattern)
      throws RefusedTokenException {
    if (object.getValue(name) instanceof String text && pattern.matcher(text).matches()) {
      return text;
    }
    throw new RefusedTokenException("its " + name + " is missing or malformed");
  }
}
