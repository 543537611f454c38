package dev.latchkey.user;

import dev.latchkey.token.AccessTokenRules;
import dev.latchkey.user.key.MasterKeySource;
import dev.latchkey.user.password.HashingSettings;
import dev.latchkey.user.password.argon2.Argon2Cost;
import java.nio.file.Path;

/** Settings of user verticles under test: cheap hashes, a database of their own. */
public final class TestVerticle {
  public static final AccessTokenRules RULES =
      new AccessTokenRules("https://issuer.example", "the-audience");

  /** Some microseconds a hash. */
  public static final HashingSettings CHEAP =
      HashingSettings.DEFAULT.withCost(new Argon2Cost(64, 1, 1));

  private TestVerticle() {}

  public static UserSettings settings(Path masterKey) {
    return UserSettings.of(new MasterKeySource.InFile(masterKey, true), RULES).withHashing(CHEAP);
  }
}
