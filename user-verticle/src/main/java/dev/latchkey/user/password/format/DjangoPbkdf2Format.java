package dev.latchkey.user.password.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Django's default since 1.4: {@code pbkdf2_sha256$260000$salt$hash}, also with {@code sha1}, the
 * salt a plain text, the hash in base64 and as long as a digest.
 */
final class DjangoPbkdf2Format implements PasswordFormat {
  private static final Pattern TEXT =
      Pattern.compile(
          "pbkdf2_(sha1|sha256)\\$([1-9][0-9]{0,8})\\$([^$]{1,128})\\$([A-Za-z0-9+/]{27,43}=)");

  @Override
  public Optional<HashedPassword> read(String stored) {
    Matcher matcher = TEXT.matcher(stored);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    byte[] salt = matcher.group(3).getBytes(UTF_8);
    return Pbkdf2.named(matcher.group(1), matcher.group(2))
        .flatMap(
            pbkdf2 ->
                Base64Text.decode(matcher.group(4))
                    .filter(hash -> hash.length == pbkdf2.function().length())
                    .map(hash -> pbkdf2.stored(salt, hash)));
  }
}
