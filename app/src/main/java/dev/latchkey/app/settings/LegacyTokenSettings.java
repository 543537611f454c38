package dev.latchkey.app.settings;

import dev.latchkey.account.InvalidValueException;
import dev.latchkey.token.LegacyTokenSecret;
import java.util.Optional;

/** Whether the Flask tutorial's tokens are accepted, and what they are signed with. */
final class LegacyTokenSettings {
  private static final String ACCEPT = "tokens.accept_legacy_hs256";
  private static final String SECRET = "tokens.legacy_hs256_secret";

  private LegacyTokenSettings() {}

  /** The secret; nothing where the tokens are refused. */
  static Optional<LegacyTokenSecret> secret(SettingsReader reader) {
    if (!reader.flag(ACCEPT)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          reader
              .secret(SECRET)
              .map(LegacyTokenSecret::parse)
              .orElseThrow(
                  () -> reader.wrongSecret(SECRET, "must be given where " + ACCEPT + " is true")));
    } catch (InvalidValueException e) {
      throw reader.wrongSecret(SECRET, e.rule());
    }
  }
}
