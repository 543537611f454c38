package dev.latchkey.user.password.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Werkzeug's scrypt, since 2.3: {@code scrypt:32768:8:1$salt$hash}, the numbers N, r and p, the
 * salt a plain text, the hash 64 bytes in hexadecimal digits.
 */
final class WerkzeugScryptFormat implements PasswordFormat {
  private static final Pattern TEXT =
      Pattern.compile(
          "scrypt:([1-9][0-9]{0,9}):([1-9][0-9]{0,8}):([1-9][0-9]{0,8})"
              + "\\$([^$]{1,128})\\$([0-9a-f]{128})");

  @Override
  public Optional<HashedPassword> read(String stored) {
    Matcher matcher = TEXT.matcher(stored);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Scrypt.of(
            Long.parseLong(matcher.group(1)),
            Long.parseLong(matcher.group(2)),
            Long.parseLong(matcher.group(3)))
        .map(
            scrypt ->
                scrypt.stored(
                    matcher.group(4).getBytes(UTF_8), HexFormat.of().parseHex(matcher.group(5))));
  }
}
