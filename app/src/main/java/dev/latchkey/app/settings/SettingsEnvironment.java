package dev.latchkey.app.settings;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads settings from environment variables: {@code LATCHKEY_} and the name in capitals, {@code _}
 * for the dot.
 */
final class SettingsEnvironment {
  private static final String PREFIX = "LATCHKEY_";

  /**
   * Read by the start script and by tests, and what Kubernetes sets in every pod beside a service
   * named latchkey.
   */
  private static final Pattern NOT_OURS =
      Pattern.compile(
          "LATCHKEY_(JAVA_OPTS|TEST_.*|SERVICE_HOST|SERVICE_PORT(_.*)?|PORT(_[0-9]+_(TCP|UDP)(_.*)?)?)");

  private SettingsEnvironment() {}

  /** The variable that gives a setting. */
  static String variable(String name) {
    return PREFIX + name.replace('.', '_').toUpperCase(Locale.ROOT);
  }

  /**
   * The settings that the environment gives.
   *
   * @throws SettingsException for a variable that begins like one of ours and names no setting
   */
  static Map<String, String> read(Map<String, String> environment, Set<String> known) {
    Map<String, String> byVariable =
        known.stream().collect(Collectors.toMap(SettingsEnvironment::variable, name -> name));
    Map<String, String> settings = new LinkedHashMap<>();
    environment.forEach(
        (variable, value) -> {
          if (byVariable.containsKey(variable)) {
            settings.put(byVariable.get(variable), value);
          } else if (variable.startsWith(PREFIX) && !NOT_OURS.matcher(variable).matches()) {
            throw new SettingsException(
                "The environment variable "
                    + variable
                    + " names no setting"
                    + Suggestion.among(byVariable.keySet(), variable));
          }
        });
    return settings;
  }
}
