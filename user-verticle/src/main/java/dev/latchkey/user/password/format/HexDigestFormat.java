package dev.latchkey.user.password.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One digest, {@code sha256$salt$hash} in hexadecimal digits, as two systems write it: Werkzeug
 * before 3.0 an HMAC with the salt as its key (its default until 0.8, and popular as {@code
 * method="sha256"} much longer), Django a digest of salt and password ({@code md5}, {@code sha1}).
 * Nothing tells the two apart, so either will do. Without a salt both are the password's digest.
 *
 * <p>Werkzeug's {@code plain$$}, a password in clear, is not read.
 */
final class HexDigestFormat implements PasswordFormat {
  private static final Pattern TEXT =
      Pattern.compile(
          "(md5|sha1|sha224|sha256|sha384|sha512)\\$([^$]{0,128})\\$([0-9a-f]{32,128})");

  @Override
  public Optional<HashedPassword> read(String stored) {
    Matcher matcher = TEXT.matcher(stored);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    byte[] salt = matcher.group(2).getBytes(UTF_8);
    String hex = matcher.group(3);
    return HashFunction.named(matcher.group(1))
        .filter(function -> hex.length() == 2 * function.length())
        .map(function -> stored(function, salt, HexFormat.of().parseHex(hex)));
  }

  private static HashedPassword stored(HashFunction function, byte[] salt, byte[] hash) {
    return new StoredHash(
        Cost.small("digest:" + function.written()),
        password ->
            MessageDigest.isEqual(function.digest(salt, password), hash)
                || MessageDigest.isEqual(function.hmac(salt).doFinal(password), hash));
  }
}
