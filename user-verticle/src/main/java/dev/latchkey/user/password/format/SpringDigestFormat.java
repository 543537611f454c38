package dev.latchkey.user.password.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spring Security's {@code MessageDigestPasswordEncoder}: {@code {SHA-256}{salt}hash}, also with
 * {@code SHA-1} and {@code MD5}. The hash, in hexadecimal digits, is the digest of the password and
 * the salt, with the braces around it; hashes of old systems have no salt and no braces.
 */
final class SpringDigestFormat implements PasswordFormat {
  private static final Pattern TEXT =
      Pattern.compile("\\{(SHA-256|SHA-1|MD5)\\}((?:\\{[^{}]{0,128}\\})?)([0-9a-f]{32,64})");

  @Override
  public Optional<HashedPassword> read(String stored) {
    Matcher matcher = TEXT.matcher(stored);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    byte[] salt = matcher.group(2).getBytes(UTF_8);
    String hex = matcher.group(3);
    return HashFunction.named(matcher.group(1).replace("-", ""))
        .filter(function -> hex.length() == 2 * function.length())
        .map(
            function ->
                new StoredHash(
                    Cost.small("digest:" + function.written()),
                    HexFormat.of().parseHex(hex),
                    password -> function.digest(password, salt)));
  }
}
