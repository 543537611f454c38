package dev.latchkey.user.password.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * PBKDF2 as passlib writes it, {@code $pbkdf2-sha256$29000$salt$hash} in base64 with {@code .} for
 * {@code +}, SHA-1 as {@code $pbkdf2$}; the same behind {@code {PBKDF2-SHA256}}, as OpenLDAP and
 * passlib write it for LDAP; and in the PHC string format, {@code
 * $pbkdf2-sha256$i=600000,l=32$salt$hash}.
 */
final class Pbkdf2PhcFormat implements PasswordFormat {
  private static final Pattern TEXT =
      Pattern.compile(
          "(?:\\$pbkdf2(?:-(sha1|sha256|sha512))?\\$|\\{PBKDF2(?:-(SHA1|SHA256|SHA512))?\\})"
              + "(?:i=)?([1-9][0-9]{0,8})(?:,l=([1-9][0-9]{0,2}))?"
              + "\\$([A-Za-z0-9./+]{0,384}={0,2})\\$([A-Za-z0-9./+]{16,384}={0,2})");

  @Override
  public Optional<HashedPassword> read(String stored) {
    Matcher matcher = TEXT.matcher(stored);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String function =
        Optional.ofNullable(matcher.group(1))
            .or(() -> Optional.ofNullable(matcher.group(2)))
            .orElse("sha1");
    return Pbkdf2.named(function, matcher.group(3)).flatMap(pbkdf2 -> stored(pbkdf2, matcher));
  }

  private static Optional<HashedPassword> stored(Pbkdf2 pbkdf2, Matcher matcher) {
    Optional<byte[]> salt = Base64Text.decode(matcher.group(5));
    return Base64Text.decode(matcher.group(6))
        .filter(hash -> isLong(hash, matcher.group(4)))
        .flatMap(hash -> salt.map(found -> pbkdf2.stored(found, hash)));
  }

  private static boolean isLong(byte[] hash, @Nullable String length) {
    return length == null || Integer.parseInt(length) == hash.length;
  }
}
