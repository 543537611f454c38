package dev.latchkey.user.password.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * scrypt in the PHC string format, as passlib writes it: {@code $scrypt$ln=16,r=8,p=1$salt$hash},
 * {@code ln} the logarithm of N, salt and hash in base64.
 */
final class ScryptPhcFormat implements PasswordFormat {
  private static final Pattern TEXT =
      Pattern.compile(
          "\\$scrypt\\$ln=([1-9][0-9]?),r=([1-9][0-9]{0,8}),p=([1-9][0-9]{0,8})"
              + "\\$([A-Za-z0-9+/]{0,384}={0,2})\\$([A-Za-z0-9+/]{16,384}={0,2})");

  @Override
  public Optional<HashedPassword> read(String stored) {
    Matcher matcher = TEXT.matcher(stored);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Scrypt.ofLog(
            Integer.parseInt(matcher.group(1)),
            Long.parseLong(matcher.group(2)),
            Long.parseLong(matcher.group(3)))
        .flatMap(scrypt -> stored(scrypt, matcher.group(4), matcher.group(5)));
  }

  private static Optional<HashedPassword> stored(Scrypt scrypt, String salt, String hash) {
    return Base64Text.decode(salt)
        .flatMap(
            saltBytes -> Base64Text.decode(hash).map(bytes -> scrypt.stored(saltBytes, bytes)));
  }
}
