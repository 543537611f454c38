package dev.latchkey.user.password.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * scrypt as crypt(3) writes it (libxcrypt, libsodium, passlib): {@code $7$}, one digit for the
 * logarithm of N, five each for r and p, the salt, {@code $} and 32 bytes of hash, in crypt's
 * base64. The salt is used as it is written.
 */
final class ScryptCryptFormat implements PasswordFormat {
  private static final Pattern TEXT =
      Pattern.compile(
          "\\$7\\$([./0-9A-Za-z])([./0-9A-Za-z]{5})([./0-9A-Za-z]{5})"
              + "([!-#%-~]{0,384})\\$([./0-9A-Za-z]{43})");

  @Override
  public Optional<HashedPassword> read(String stored) {
    Matcher matcher = TEXT.matcher(stored);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    byte[] salt = matcher.group(4).getBytes(US_ASCII);
    return Scrypt.ofLog(
            CryptBase64.number(matcher.group(1)),
            CryptBase64.number(matcher.group(2)),
            CryptBase64.number(matcher.group(3)))
        .flatMap(
            scrypt -> CryptBase64.decode(matcher.group(5)).map(hash -> scrypt.stored(salt, hash)));
  }
}
