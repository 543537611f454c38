package dev.latchkey.app.settings;

import dev.latchkey.account.PasswordPolicy;
import dev.latchkey.token.AccessTokenRules;
import dev.latchkey.user.UserSettings;
import dev.latchkey.user.key.MasterKeySource;
import dev.latchkey.user.password.HashingSettings;
import dev.latchkey.user.store.MongoSettings;
import java.time.Duration;

/**
 * What the user verticle is told, but for the database, which may have to be started first.
 *
 * @param masterKey where the master key is
 * @param hashing what a password hash costs
 * @param passwordPolicy what new passwords must be
 * @param tokenRules issuer and audience of access tokens
 * @param tokenLifetime of access tokens
 */
public record AccountSettings(
    MasterKeySource masterKey,
    HashingSettings hashing,
    PasswordPolicy passwordPolicy,
    AccessTokenRules tokenRules,
    Duration tokenLifetime) {

  /** The whole, now that the database is known. */
  public UserSettings on(MongoSettings mongo) {
    return new UserSettings(mongo, masterKey, hashing, passwordPolicy, tokenRules, tokenLifetime);
  }
}
