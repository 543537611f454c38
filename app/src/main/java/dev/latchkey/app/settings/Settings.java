package dev.latchkey.app.settings;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All settings by name, after the layers were laid over one another: defaults, then the file, then
 * the environment, then the command line.
 */
public final class Settings {
  static final String FILE_SUFFIX = "_file";

  private final Map<String, String> values;

  private Settings(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Lays the layers over one another.
   *
   * @param file an operator's file, if there is one
   * @param environment the process's environment
   * @param commandLine settings by name that the command line gave
   * @throws SettingsException naming a setting that does not exist
   */
  public static Settings load(
      Optional<Path> file, Map<String, String> environment, Map<String, String> commandLine) {
    Map<String, String> values = new LinkedHashMap<>(SettingsFile.defaults());
    file.ifPresent(path -> overlay(values, SettingsFile.read(path, values.keySet()), "" + path));
    overlay(values, SettingsEnvironment.read(environment, values.keySet()), "the environment");
    overlay(values, commandLine, "the command line");
    return new Settings(values);
  }

  private static void overlay(Map<String, String> below, Map<String, String> layer, String where) {
    layer.forEach(
        (name, value) -> {
          String other =
              name.endsWith(FILE_SUFFIX)
                  ? name.substring(0, name.length() - FILE_SUFFIX.length())
                  : name + FILE_SUFFIX;
          if (below.containsKey(other) && !value.isEmpty()) {
            if (!layer.getOrDefault(other, "").isEmpty()) {
              throw new SettingsException(
                  name + " and " + other + " are both given in " + where + "; give one of them");
            }
            below.put(other, "");
          }
          below.put(name, value);
        });
  }

  /** The text of a setting, empty where it is not given. */
  String text(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("no such setting: " + name);
    }
    return value.strip();
  }

  /** Names and sources only: some of the values are secrets. */
  @Override
  public String toString() {
    return "Settings" + values.keySet();
  }
}
