package dev.latchkey.app.settings;

import dev.latchkey.account.InvalidValueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the texts of settings into values; what is wrong is named with what it may be. */
final class SettingsReader {
  private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");

  private final Settings settings;
  private final Path home;

  /**
   * A reader.
   *
   * @param home what paths are relative to
   */
  SettingsReader(Settings settings, Path home) {
    this.settings = settings;
    this.home = home;
  }

  String text(String name) {
    String value = settings.text(name);
    if (value.isEmpty()) {
      throw wrong(name, "must not be empty");
    }
    return value;
  }

  /** Words between commas; none where nothing is given. */
  List<String> list(String name) {
    return Arrays.stream(settings.text(name).split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  int integer(String name, int min, int max) {
    String rule = "must be a whole number from " + min + " to " + max;
    try {
      int value = Integer.parseInt(settings.text(name));
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw wrong(name, rule);
  }

  /** A value of its own type; its parser says what it may be. */
  <T> T parsed(String name, Function<String, T> parser) {
    try {
      return parser.apply(settings.text(name));
    } catch (InvalidValueException e) {
      throw wrong(name, e.rule());
    }
  }

  /** As {@link #parsed}, of each part between commas; empty where the setting is. */
  <T> List<T> list(String name, Function<String, T> parser) {
    return parsed(
        name,
        text ->
            text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(String::strip).map(parser).toList());
  }

  /** As {@link #parsed}; nothing where the setting is off. */
  <T> Optional<T> unlessOff(String name, Function<String, T> parser) {
    return settings.text(name).equals("off") ? Optional.empty() : Optional.of(parsed(name, parser));
  }

  boolean flag(String name) {
    return switch (settings.text(name)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(name, "must be true or false");
    };
  }

  Duration duration(String name, Duration min, Duration max) {
    Matcher matcher = DURATION.matcher(settings.text(name));
    if (matcher.matches()) {
      long number = Long.parseLong(matcher.group(1));
      Duration value =
          switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
          };
      if (value.compareTo(min) >= 0 && value.compareTo(max) <= 0) {
        return value;
      }
    }
    throw wrong(name, "must be a duration from " + shown(min) + " to " + shown(max));
  }

  <E extends Enum<E>> E oneOf(String name, Class<E> type) {
    List<String> names =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    int index = names.indexOf(settings.text(name));
    if (index < 0) {
      throw wrong(name, "must be one of " + String.join(", ", names));
    }
    return type.getEnumConstants()[index];
  }

  Path path(String name) {
    return home.resolve(text(name)).normalize();
  }

  Optional<Path> optionalPath(String name) {
    return settings.text(name).isEmpty() ? Optional.empty() : Optional.of(path(name));
  }

  /** A secret, given itself or by a file; nothing where neither is given. */
  Optional<String> secret(String name) {
    String value = settings.text(name);
    if (!value.isEmpty()) {
      return Optional.of(value);
    }
    return optionalPath(name + Settings.FILE_SUFFIX)
        .map(
            file -> {
              try {
                return Files.readString(file).strip();
              } catch (IOException e) {
                throw new SettingsException(
                    name + Settings.FILE_SUFFIX + ": the file " + file + " cannot be read");
              }
            });
  }

  /** For a value that is no secret. */
  SettingsException wrong(String name, String rule) {
    return new SettingsException(
        name
            + " is \""
            + settings.text(name)
            + "\" but "
            + rule
            + " (in conf/latchkey.yaml, or as "
            + SettingsEnvironment.variable(name)
            + ")");
  }

  /** For a value that is a secret: it is not repeated. */
  SettingsException wrongSecret(String name, String rule) {
    return new SettingsException(name + " " + rule);
  }

  private static String shown(Duration duration) {
    return duration.toMillis() < 1000
        ? duration.toMillis() + "ms"
        : duration.toString().substring(2).toLowerCase(Locale.ROOT);
  }
}
