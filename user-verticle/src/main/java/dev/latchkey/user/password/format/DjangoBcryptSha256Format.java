package dev.latchkey.user.password.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HexFormat;
import java.util.Optional;

/**
 * Django's {@code BCryptSHA256PasswordHasher}: {@code bcrypt_sha256$} before the bcrypt hash of the
 * password's SHA-256 in hexadecimal digits, so that no password is cut off at 72 bytes.
 */
final class DjangoBcryptSha256Format implements PasswordFormat {
  private static final String PREFIX = "bcrypt_sha256$";

  private final PasswordFormat bcrypt;

  DjangoBcryptSha256Format(PasswordFormat bcrypt) {
    this.bcrypt = bcrypt;
  }

  @Override
  public Optional<HashedPassword> read(String stored) {
    return stored.startsWith(PREFIX)
        ? bcrypt.read(stored.substring(PREFIX.length())).map(this::digested)
        : Optional.empty();
  }

  private HashedPassword digested(HashedPassword hash) {
    Cost cost = new Cost(hash.kind(), hash.memoryKib(), hash.excess());
    return new StoredHash(cost, password -> hash.matches(hexSha256(password)));
  }

  private static byte[] hexSha256(byte[] password) {
    return HexFormat.of().formatHex(HashFunction.SHA256.digest(password)).getBytes(US_ASCII);
  }
}
