package dev.latchkey.user.password.format;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spring Security's {@code StandardPasswordEncoder}: {@code {sha256}} before 8 bytes of salt and 32
 * of hash in hexadecimal digits; SHA-256 of salt and password, and 1,023 times of itself.
 */
final class SpringStandardFormat implements PasswordFormat {
  private static final int SALT_LENGTH = 8;
  private static final int ITERATIONS = 1024;
  private static final Pattern TEXT = Pattern.compile("\\{sha256\\}([0-9a-f]{80})");

  @Override
  public Optional<HashedPassword> read(String stored) {
    Matcher matcher = TEXT.matcher(stored);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    byte[] bytes = HexFormat.of().parseHex(matcher.group(1));
    byte[] salt = Arrays.copyOf(bytes, SALT_LENGTH);
    byte[] hash = Arrays.copyOfRange(bytes, SALT_LENGTH, bytes.length);
    return Optional.of(
        new StoredHash(
            Cost.small("digest:sha256:" + ITERATIONS), hash, password -> iterated(salt, password)));
  }

  private static byte[] iterated(byte[] salt, byte[] password) {
    byte[] digest = HashFunction.SHA256.digest(salt, password);
    for (int i = 1; i < ITERATIONS; i++) {
      digest = HashFunction.SHA256.digest(digest);
    }
    return digest;
  }
}
