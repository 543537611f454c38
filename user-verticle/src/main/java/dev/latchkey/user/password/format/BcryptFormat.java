package dev.latchkey.user.password.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/**
 * bcrypt as crypt(3) writes it: {@code $2b$12$}, 22 digits of salt and 31 of hash, also with {@code
 * 2a} (jBCrypt, Spring Security) and {@code 2y} (PHP). Like the originals it takes the first 72
 * bytes of a password and nothing of what follows. Not {@code $2x$}: the hashes of a broken
 * implementation.
 */
final class BcryptFormat implements PasswordFormat {
  /** The highest cost: 0.9 s of Bouncy Castle on JDK 17. Each step takes twice as long. */
  static final int MAX_COST = 14;

  /** The last digits of salt and hash are those whose unused bits are zero. */
  private static final Pattern TEXT =
      Pattern.compile(
          "\\$2[aby]\\$(0[4-9]|[12][0-9]|3[01])\\$"
              + "[./A-Za-z0-9]{21}[.Oeu][./A-Za-z0-9]{30}[.CGKOSWaeimquy26]");

  @Override
  public Optional<HashedPassword> read(String stored) {
    Matcher matcher = TEXT.matcher(stored);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int log = Integer.parseInt(matcher.group(1));
    Cost cost = Cost.counted("bcrypt:" + log, log, MAX_COST, "as bcrypt's cost");
    return Optional.of(
        new StoredHash(cost, password -> OpenBSDBCrypt.checkPassword(stored, password)));
  }
}
