package dev.latchkey.user;

import dev.latchkey.account.PasswordPolicy;
import dev.latchkey.token.AccessTokenRules;
import dev.latchkey.user.key.MasterKeySource;
import dev.latchkey.user.password.HashingSettings;
import dev.latchkey.user.store.MongoSettings;
import java.nio.file.Path;

/** Settings of user verticles under test: cheap hashes, a database of their own. */
public final class TestVerticle {
  public static final AccessTokenRules RULES =
      new AccessTokenRules("https://issuer.example", "the-audience");

  private TestVerticle() {}

  public static UserSettings settings(String mongoUri, Path masterKey) {
    return new UserSettings(
        new MongoSettings(mongoUri),
        new MasterKeySource.InFile(masterKey, true),
        new HashingSettings(64, 1, 1, 2, 200),
        PasswordPolicy.DEFAULT,
        RULES,
        UserSettings.DEFAULT_TOKEN_LIFETIME);
  }
}
