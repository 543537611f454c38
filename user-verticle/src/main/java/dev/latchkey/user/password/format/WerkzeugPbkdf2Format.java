package dev.latchkey.user.password.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Werkzeug's PBKDF2, since 0.9: {@code pbkdf2:sha256:260000$salt$hash}, the salt a plain text, the
 * hash in hexadecimal digits and as long as a digest.
 *
 * <p>Werkzeug has always written the number of iterations. A text without it, made by hand, is not
 * read: what it means changed from release to release (1,000 in 0.9, 1,000,000 in 3.1).
 */
final class WerkzeugPbkdf2Format implements PasswordFormat {
  private static final Pattern TEXT =
      Pattern.compile(
          "pbkdf2:(md5|sha1|sha224|sha256|sha384|sha512):([1-9][0-9]{0,8})"
              + "\\$([^$]{1,128})\\$([0-9a-f]{32,128})");

  @Override
  public Optional<HashedPassword> read(String stored) {
    Matcher matcher = TEXT.matcher(stored);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String hex = matcher.group(4);
    return Pbkdf2.named(matcher.group(1), matcher.group(2))
        .filter(pbkdf2 -> hex.length() == 2 * pbkdf2.function().length())
        .map(
            pbkdf2 ->
                pbkdf2.stored(matcher.group(3).getBytes(UTF_8), HexFormat.of().parseHex(hex)));
  }
}
