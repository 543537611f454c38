package dev.latchkey.user.password.format;

import java.util.Optional;

/**
 * Another format's text with a prefix before it, by which a system tells its formats apart: {@code
 * {bcrypt}$2a$10$...} of Spring Security, {@code bcrypt$$2b$12$...} of Django, {@code
 * {CRYPT}$6$...} of OpenLDAP. Letter case counts.
 */
final class PrefixedFormat implements PasswordFormat {
  private final String prefix;
  private final PasswordFormat format;

  PrefixedFormat(String prefix, PasswordFormat format) {
    this.prefix = prefix;
    this.format = format;
  }

  @Override
  public Optional<HashedPassword> read(String stored) {
    return stored.startsWith(prefix)
        ? format.read(stored.substring(prefix.length()))
        : Optional.empty();
  }
}
