package dev.latchkey.app;

import dev.latchkey.app.settings.AppSettings;
import dev.latchkey.app.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How every command finds its settings. */
final class SettingsOptions {
  /** Set by the start script: the directory it is in. */
  private static final String HOME_PROPERTY = "latchkey.home";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The settings file (default: conf/latchkey.yaml beside the script).")
  private @Nullable Path config;

  /**
   * Reads and checks all settings.
   *
   * @param commandLine those that the command line gives, by name
   */
  AppSettings read(Map<String, String> commandLine) {
    Path home = Path.of(System.getProperty(HOME_PROPERTY, "")).toAbsolutePath();
    return AppSettings.read(Settings.load(settingsFile(home), System.getenv(), commandLine), home);
  }

  private Optional<Path> settingsFile(Path home) {
    if (config != null) {
      return Optional.of(config);
    }
    return Optional.of(home.resolve("conf/latchkey.yaml")).filter(Files::exists);
  }
}
