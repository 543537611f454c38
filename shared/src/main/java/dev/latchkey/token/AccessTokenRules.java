package dev.latchkey.token;

import java.time.Duration;

/**
 * What every access token says, whoever its user is: agreed between the issuer and all verifiers.
 *
 * @param issuer the {@code iss} claim, compared as text
 * @param audience the {@code aud} claim, compared as text
 */
public record AccessTokenRules(String issuer, String audience) {
  /**
   * The {@code typ} header: nothing else that is signed with the same keys passes for an access
   * token (RFC 9068, 2.1).
   */
  public static final String TYPE = "at+jwt";

  /** The longest life that a token may have. A verifier refuses more, whoever signed it. */
  public static final Duration MAX_LIFETIME = Duration.ofHours(24);

  /**
   * How far the clocks of issuer and verifier may be apart before a new token is refused. Expiry
   * has no such grace.
   */
  public static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

  /**
   * Checks that both can be told from an absent claim.
   *
   * @throws IllegalArgumentException for an empty text
   */
  public AccessTokenRules {
    if (issuer.isBlank() || audience.isBlank()) {
      throw new IllegalArgumentException("issuer and audience must not be empty");
    }
  }
}
