package dev.latchkey.user.password.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spring Security's {@code SCryptPasswordEncoder}: {@code $e0801$salt$hash}, the hexadecimal number
 * being the logarithm of N and two digits each of r and p, the rest in base64 with padding.
 */
final class SpringScryptFormat implements PasswordFormat {
  private static final Pattern TEXT =
      Pattern.compile(
          "\\$([1-9a-f][0-9a-f]?)([0-9a-f]{2})([0-9a-f]{2})"
              + "\\$([A-Za-z0-9+/]{1,384}={0,2})\\$([A-Za-z0-9+/]{16,384}={0,2})");

  @Override
  public Optional<HashedPassword> read(String stored) {
    Matcher matcher = TEXT.matcher(stored);
    if (!matcher.matches() || matcher.group(5).length() % 4 != 0) {
      return Optional.empty();
    }
    return Scrypt.ofLog(
            Integer.parseInt(matcher.group(1), 16),
            Long.parseLong(matcher.group(2), 16),
            Long.parseLong(matcher.group(3), 16))
        .flatMap(
            scrypt ->
                Base64Text.decode(matcher.group(4))
                    .flatMap(
                        salt ->
                            Base64Text.decode(matcher.group(5))
                                .map(hash -> scrypt.stored(salt, hash))));
  }
}
