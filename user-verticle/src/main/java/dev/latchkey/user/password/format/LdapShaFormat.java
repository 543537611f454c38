package dev.latchkey.user.password.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The digests of LDAP servers (RFC 2307 and its salted kin): {@code {SSHA}} before the base64 of a
 * digest of password and salt, and the salt; {@code {SHA}} without a salt. Also {@code {SSHA256}},
 * {@code {SSHA512}}, their kin, and {@code {SMD5}} and {@code {MD5}}. Letter case of the scheme
 * does not count.
 */
final class LdapShaFormat implements PasswordFormat {
  private static final Pattern TEXT =
      Pattern.compile(
          "\\{(S?)(MD5|SHA)(224|256|384|512)?\\}([A-Za-z0-9+/]{22,384}={0,2})",
          Pattern.CASE_INSENSITIVE);

  @Override
  public Optional<HashedPassword> read(String stored) {
    Matcher matcher = TEXT.matcher(stored);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean salted = !matcher.group(1).isEmpty();
    return function(matcher)
        .flatMap(
            function ->
                Base64Text.decode(matcher.group(4))
                    .filter(
                        bytes ->
                            salted
                                ? bytes.length > function.length()
                                : bytes.length == function.length())
                    .map(bytes -> stored(function, salted, bytes)));
  }

  private static Optional<HashFunction> function(Matcher matcher) {
    String family = matcher.group(2).toUpperCase(Locale.ROOT);
    String bits = Optional.ofNullable(matcher.group(3)).orElse(family.equals("SHA") ? "1" : "");
    return HashFunction.named(family + bits);
  }

  private static HashedPassword stored(HashFunction function, boolean salted, byte[] bytes) {
    byte[] hash = Arrays.copyOf(bytes, function.length());
    byte[] salt = Arrays.copyOfRange(bytes, function.length(), bytes.length);
    Cost cost = Cost.small((salted ? "s" : "") + function.written());
    return new StoredHash(cost, hash, password -> function.digest(password, salt));
  }
}
