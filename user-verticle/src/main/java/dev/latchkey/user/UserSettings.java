package dev.latchkey.user;

import dev.latchkey.account.PasswordPolicy;
import dev.latchkey.token.AccessTokenRules;
import dev.latchkey.user.key.MasterKeySource;
import dev.latchkey.user.password.HashingSettings;
import dev.latchkey.user.store.MongoSettings;
import java.time.Duration;

/**
 * What a user verticle is told at start.
 *
 * @param mongo where the database is
 * @param masterKey where the key is that the signing keys are encrypted under
 * @param hashing what a password hash costs
 * @param passwordPolicy what new passwords must be
 * @param tokenRules issuer and audience of access tokens
 * @param tokenLifetime of access tokens, a second or more, at most {@link
 *     AccessTokenRules#MAX_LIFETIME}
 */
public record UserSettings(
    MongoSettings mongo,
    MasterKeySource masterKey,
    HashingSettings hashing,
    PasswordPolicy passwordPolicy,
    AccessTokenRules tokenRules,
    Duration tokenLifetime) {

  /** RFC 9068 asks for a short life; 15 minutes bound the harm of a stolen token. */
  public static final Duration DEFAULT_TOKEN_LIFETIME = Duration.ofMinutes(15);

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException for a lifetime outside its limits
   */
  public UserSettings {
    if (tokenLifetime.toSeconds() < 1
        || tokenLifetime.compareTo(AccessTokenRules.MAX_LIFETIME) > 0) {
      throw new IllegalArgumentException(
          "the lifetime of access tokens must be 1 second to "
              + AccessTokenRules.MAX_LIFETIME.toHours()
              + " hours");
    }
  }
}
