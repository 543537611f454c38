package dev.latchkey.user;

import dev.latchkey.account.PasswordPolicy;
import dev.latchkey.token.AccessTokenRules;
import dev.latchkey.user.breach.BreachSettings;
import dev.latchkey.user.guessing.GuessingSettings;
import dev.latchkey.user.key.KeySettings;
import dev.latchkey.user.key.MasterKeySource;
import dev.latchkey.user.password.HashingSettings;
import dev.latchkey.user.session.SessionSettings;
import java.time.Duration;
import java.util.Optional;

/**
 * What a user verticle is told at start.
 *
 * @param masterKey where the key is that the signing keys are encrypted under
 * @param tokenRules issuer and audience of access tokens
 * @param tokenLifetime of access tokens, a second or more, at most {@link
 *     AccessTokenRules#MAX_LIFETIME}
 * @param passwordPolicy what new passwords must be
 * @param hashing what a password hash costs
 * @param breaches where to ask whether a new password is known from a data breach, or nothing to
 *     ask nobody
 * @param guessing how guessing of passwords is slowed and ended
 * @param sessions how long sessions last
 * @param keys how signing keys come and go
 */
public record UserSettings(
    MasterKeySource masterKey,
    AccessTokenRules tokenRules,
    Duration tokenLifetime,
    PasswordPolicy passwordPolicy,
    HashingSettings hashing,
    Optional<BreachSettings> breaches,
    GuessingSettings guessing,
    SessionSettings sessions,
    KeySettings keys) {
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

  /** What has no default is told; all else has its default. */
  public static UserSettings of(MasterKeySource masterKey, AccessTokenRules tokenRules) {
    return new UserSettings(
        masterKey,
        tokenRules,
        DEFAULT_TOKEN_LIFETIME,
        PasswordPolicy.DEFAULT,
        HashingSettings.DEFAULT,
        Optional.empty(),
        GuessingSettings.DEFAULT,
        SessionSettings.DEFAULT,
        KeySettings.DEFAULT);
  }

  /** The same with access tokens of another lifetime. */
  public UserSettings withTokenLifetime(Duration lifetime) {
    return new UserSettings(
        masterKey,
        tokenRules,
        lifetime,
        passwordPolicy,
        hashing,
        breaches,
        guessing,
        sessions,
        keys);
  }

  /** The same with another policy for new passwords. */
  public UserSettings withPasswordPolicy(PasswordPolicy policy) {
    return new UserSettings(
        masterKey, tokenRules, tokenLifetime, policy, hashing, breaches, guessing, sessions, keys);
  }

  /** The same with hashes of another cost. */
  public UserSettings withHashing(HashingSettings settings) {
    return new UserSettings(
        masterKey,
        tokenRules,
        tokenLifetime,
        passwordPolicy,
        settings,
        breaches,
        guessing,
        sessions,
        keys);
  }

  /** The same with a look-up of new passwords among those known from data breaches. */
  public UserSettings withBreaches(Optional<BreachSettings> settings) {
    return new UserSettings(
        masterKey,
        tokenRules,
        tokenLifetime,
        passwordPolicy,
        hashing,
        settings,
        guessing,
        sessions,
        keys);
  }

  /** The same with guessing slowed otherwise. */
  public UserSettings withGuessing(GuessingSettings settings) {
    return new UserSettings(
        masterKey,
        tokenRules,
        tokenLifetime,
        passwordPolicy,
        hashing,
        breaches,
        settings,
        sessions,
        keys);
  }

  /** The same with sessions that last otherwise. */
  public UserSettings withSessions(SessionSettings settings) {
    return new UserSettings(
        masterKey,
        tokenRules,
        tokenLifetime,
        passwordPolicy,
        hashing,
        breaches,
        guessing,
        settings,
        keys);
  }

  /** The same with signing keys that come and go otherwise. */
  public UserSettings withKeys(KeySettings settings) {
    return new UserSettings(
        masterKey,
        tokenRules,
        tokenLifetime,
        passwordPolicy,
        hashing,
        breaches,
        guessing,
        sessions,
        settings);
  }
}
