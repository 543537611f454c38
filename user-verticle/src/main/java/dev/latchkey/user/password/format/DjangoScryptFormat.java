package dev.latchkey.user.password.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Django's {@code ScryptPasswordHasher}, since 4.0: {@code scrypt$16384$salt$8$5$hash}, the numbers
 * N, r and p, the salt a plain text, the hash 64 bytes in base64.
 */
final class DjangoScryptFormat implements PasswordFormat {
  private static final Pattern TEXT =
      Pattern.compile(
          "scrypt\\$([1-9][0-9]{0,9})\\$([^$]{1,128})\\$([1-9][0-9]{0,8})\\$([1-9][0-9]{0,8})"
              + "\\$([A-Za-z0-9+/]{86}==)");

  @Override
  public Optional<HashedPassword> read(String stored) {
    Matcher matcher = TEXT.matcher(stored);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    byte[] salt = matcher.group(2).getBytes(UTF_8);
    return Scrypt.of(
            Long.parseLong(matcher.group(1)),
            Long.parseLong(matcher.group(3)),
            Long.parseLong(matcher.group(4)))
        .flatMap(
            scrypt -> Base64Text.decode(matcher.group(5)).map(hash -> scrypt.stored(salt, hash)));
  }
}
