package dev.latchkey.app.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads {@code conf/latchkey.yaml} into dotted names and texts. */
final class SettingsFile {
  private static final String DEFAULTS = "/defaults.yaml";

  private SettingsFile() {}

  /** Every setting there is, with its default. */
  static Map<String, String> defaults() {
    try (InputStream in = SettingsFile.class.getResourceAsStream(DEFAULTS)) {
      if (in == null) {
        throw new IllegalStateException(DEFAULTS + " is missing from the build");
      }
      return flattened(new String(in.readAllBytes(), StandardCharsets.UTF_8), DEFAULTS);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * An operator's file.
   *
   * @param known the names there are
   * @throws SettingsException for a file that cannot be read, is no YAML, or has a setting twice or
   *     one that is not known
   */
  static Map<String, String> read(Path file, Set<String> known) {
    try {
      Map<String, String> settings = flattened(Files.readString(file), file.toString());
      for (String name : settings.keySet()) {
        if (!known.contains(name)) {
          throw new SettingsException(
              name + " in " + file + " is no setting" + Suggestion.among(known, name));
        }
      }
      return settings;
    } catch (NoSuchFileException e) {
      throw new SettingsException("There is no settings file " + file);
    } catch (IOException e) {
      throw new SettingsException("The settings file " + file + " cannot be read: " + e);
    }
  }

  private static Map<String, String> flattened(String yaml, String file) {
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    Object root;
    try {
      root = new Yaml(new SafeConstructor(strict)).load(yaml);
    } catch (MarkedYAMLException e) {
      // Its message shows the line, and a secret may be on it.
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new SettingsException(file + ", line " + line + ", is not valid: " + e.getProblem());
    } catch (YAMLException e) {
      throw new SettingsException(file + " is not valid YAML");
    }
    Map<String, String> settings = new LinkedHashMap<>();
    if (root != null) {
      flatten("", root, file, settings);
    }
    return settings;
  }

  private static void flatten(
      String name, Object value, String file, Map<String, String> settings) {
    if (value instanceof Map<?, ?> section) {
      section.forEach(
          (key, inner) -> {
            // A section whose settings are all commented out has none.
            if (inner != null || !name.isEmpty()) {
              flatten(
                  name.isEmpty() ? String.valueOf(key) : name + "." + key,
                  inner == null ? "" : inner,
                  file,
                  settings);
            }
          });
    } else if (value instanceof Iterable || name.isEmpty()) {
      throw new SettingsException(
          (name.isEmpty() ? "The top" : name) + " in " + file + " must not be a list or a text");
    } else {
      settings.put(name, String.valueOf(value));
    }
  }
}
