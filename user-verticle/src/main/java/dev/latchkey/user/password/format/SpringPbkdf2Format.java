package dev.latchkey.user.password.format;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spring Security's {@code Pbkdf2PasswordEncoder} with the settings that its prefix stands for:
 * {@code {pbkdf2}} 8 bytes of salt and 185,000 iterations of SHA-1, {@code
 * {pbkdf2@SpringSecurity_v5_8}} 16 bytes and 310,000 of SHA-256. Salt and 32 bytes of hash follow
 * in hexadecimal digits. A secret or settings of one's own leave no trace in the text, so that such
 * hashes match nothing.
 */
final class SpringPbkdf2Format implements PasswordFormat {
  private static final int HASH_LENGTH = 32;
  private static final Pattern TEXT =
      Pattern.compile("\\{pbkdf2\\}([0-9a-f]{80})|\\{pbkdf2@SpringSecurity_v5_8\\}([0-9a-f]{96})");

  @Override
  public Optional<HashedPassword> read(String stored) {
    Matcher matcher = TEXT.matcher(stored);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(matcher.group(1))
        .map(hex -> stored(new Pbkdf2(HashFunction.SHA1, 185_000), hex))
        .or(
            () ->
                Optional.ofNullable(matcher.group(2))
                    .map(hex -> stored(new Pbkdf2(HashFunction.SHA256, 310_000), hex)));
  }

  private static HashedPassword stored(Pbkdf2 pbkdf2, String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    int saltLength = bytes.length - HASH_LENGTH;
    return pbkdf2.stored(
        Arrays.copyOf(bytes, saltLength), Arrays.copyOfRange(bytes, saltLength, bytes.length));
  }
}
