package dev.latchkey.user.password.format;

import java.util.List;
import java.util.Optional;

/** Every format that is understood, asked one after the other. */
public final class PasswordFormats implements PasswordFormat {
  /**
   * The longest stored text that is read, in characters; the longest that any format here writes,
   * Firebase's, has about 300. What is longer is of no format.
   */
  public static final int MAX_LENGTH = 1024;

  private final List<PasswordFormat> formats;

  private PasswordFormats(List<PasswordFormat> formats) {
    this.formats = List.copyOf(formats);
  }

  /**
   * The formats of other systems.
   *
   * @param argon2 reads Argon2 in the PHC string format, alone and behind the prefixes that other
   *     systems put before it
   */
  public static PasswordFormats foreign(PasswordFormat argon2) {
    PasswordFormat bcrypt = new BcryptFormat();
    PasswordFormat springScrypt = new SpringScryptFormat();
    PasswordFormat ldap = new LdapShaFormat();
    PasswordFormats crypt =
        new PasswordFormats(List.of(bcrypt, new ShaCryptFormat(), new ScryptCryptFormat()));
    return new PasswordFormats(
        List.of(
            argon2,
            crypt,
            new WerkzeugPbkdf2Format(),
            new WerkzeugScryptFormat(),
            new HexDigestFormat(),
            new DjangoPbkdf2Format(),
            new DjangoScryptFormat(),
            new DjangoBcryptSha256Format(bcrypt),
            new PrefixedFormat("bcrypt$", bcrypt),
            new PrefixedFormat("argon2", argon2),
            new Pbkdf2PhcFormat(),
            new ScryptPhcFormat(),
            new FirebaseScryptFormat(),
            springScrypt,
            new SpringPbkdf2Format(),
            new SpringStandardFormat(),
            new SpringDigestFormat(),
            new PrefixedFormat("{bcrypt}", bcrypt),
            new PrefixedFormat("{scrypt}", springScrypt),
            new PrefixedFormat("{scrypt@SpringSecurity_v5_8}", springScrypt),
            new PrefixedFormat("{argon2}", argon2),
            new PrefixedFormat("{argon2@SpringSecurity_v5_8}", argon2),
            new PrefixedFormat("{ldap}", ldap),
            ldap,
            new PrefixedFormat("{CRYPT}", crypt),
            new PrefixedFormat("{ARGON2}", argon2)));
  }

  @Override
  public Optional<HashedPassword> read(String stored) {
    if (stored.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    return formats.stream().flatMap(format -> format.read(stored).stream()).findFirst();
  }
}
