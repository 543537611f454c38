package dev.latchkey.user.password.argon2;

import java.util.Locale;

/** The three variants of Argon2 (RFC 9106, 1). We make {@link #ID} and check all. */
enum Argon2Type {
  D,
  I,
  ID;

  /** As it stands in a PHC string: {@code argon2id}. */
  @Override
  public String toString() {
    return "argon2" + name().toLowerCase(Locale.ROOT);
  }
}
