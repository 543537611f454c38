package dev.latchkey.app.settings;

import dev.latchkey.token.SignatureAlgorithm;
import dev.latchkey.user.key.KeySettings;
import dev.latchkey.user.key.MasterKeySource;
import dev.latchkey.user.key.MasterKeys;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;

/** How access tokens are signed, and how their keys come, go and are kept. */
final class SigningSettings {
  private static final String MASTER_KEY_FILE = "master.key";
  private static final Duration LONGEST = Duration.ofDays(3650);

  private SigningSettings() {}

  static KeySettings keys(SettingsReader reader) {
    Duration ahead =
        reader.duration("keys.publish_ahead", Duration.ofSeconds(10), Duration.ofHours(24));
    return new KeySettings(
        reader.oneOf("tokens.algorithm", SignatureAlgorithm.class),
        reader.text("keys.rotate_every").equals("off")
            ? Optional.empty()
            : Optional.of(rotateEvery(reader, ahead)),
        ahead);
  }

  private static Duration rotateEvery(SettingsReader reader, Duration ahead) {
    Duration every = reader.duration("keys.rotate_every", Duration.ofMinutes(1), LONGEST);
    if (every.compareTo(ahead) <= 0) {
      throw reader.wrong("keys.rotate_every", "must be longer than keys.publish_ahead");
    }
    return every;
  }

  static MasterKeySource masterKey(SettingsReader reader, Path dataDirectory) {
    Optional<Path> file = reader.optionalPath("keys.master_key_file");
    Optional<String> given = file.isPresent() ? Optional.empty() : reader.secret("keys.master_key");
    try {
      given.ifPresent(base64 -> MasterKeys.parse(base64, new SecureRandom()));
    } catch (IllegalArgumentException e) {
      throw reader.wrongSecret("keys.master_key", "must be 32 random bytes in base64");
    }
    return given
        .<MasterKeySource>map(MasterKeySource.Given::new)
        .orElseGet(
            () ->
                file.map(path -> new MasterKeySource.InFile(path, false))
                    .orElseGet(
                        () ->
                            new MasterKeySource.InFile(
                                dataDirectory.resolve(MASTER_KEY_FILE), true)));
  }
}
