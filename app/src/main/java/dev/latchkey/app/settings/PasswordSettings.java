package dev.latchkey.app.settings;

import dev.latchkey.account.Password;
import dev.latchkey.account.PasswordPolicy;
import dev.latchkey.user.breach.BreachSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads what new passwords must be. */
final class PasswordSettings {
  private enum Profile {
    STANDARD(PasswordPolicy.STANDARD_MIN_LENGTH),
    NIST(PasswordPolicy.NIST_MIN_LENGTH);

    private final int minLength;

    Profile(int minLength) {
      this.minLength = minLength;
    }
  }

  private PasswordSettings() {}

  /**
   * The policy.
   *
   * @param issuer what the service is known by; the host in it has words of the service too
   */
  static PasswordPolicy policy(SettingsReader reader, String issuer) {
    Profile profile = reader.oneOf("passwords.profile", Profile.class);
    int minLength =
        reader.text("passwords.min_length").equals("auto")
            ? profile.minLength
            : reader.integer("passwords.min_length", 1, 64);
    int maxLength = reader.integer("passwords.max_length", 64, Password.MAX_CODE_POINTS);
    Set<String> words = new HashSet<>(labels(issuer));
    words.addAll(reader.list("passwords.context_words"));
    return new PasswordPolicy(minLength, maxLength, words);
  }

  private static Set<String> labels(String issuer) {
    try {
      String host = new URI(issuer).getHost();
      return host == null ? Set.of() : Set.copyOf(Arrays.asList(host.split("\\.", -1)));
    } catch (URISyntaxException e) {
      return Set.of();
    }
  }

  /** Where breached passwords are looked up, if they are. */
  static Optional<BreachSettings> breaches(SettingsReader reader) {
    if (!reader.flag("passwords.breached_check")) {
      return Optional.empty();
    }
    try {
      return Optional.of(BreachSettings.parse(reader.text("passwords.breached_url")));
    } catch (IllegalArgumentException e) {
      throw reader.wrong(
          "passwords.breached_url",
          "must be a URL with https, or on this machine with http, without a user, ? and #");
    }
  }
}
