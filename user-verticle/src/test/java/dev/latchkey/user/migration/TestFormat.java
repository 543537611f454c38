package dev.latchkey.user.migration;

import dev.latchkey.user.password.format.HashedPassword;
import dev.latchkey.user.password.format.PasswordFormat;
import java.util.Optional;

/** Reads what begins like werkzeug's hashes and like ours; checks nothing. */
final class TestFormat implements PasswordFormat {
  @Override
  public Optional<HashedPassword> read(String stored) {
    int end = stored.indexOf('$', 1);
    return stored.startsWith("pbkdf2:") || stored.startsWith("$argon2id$")
        ? Optional.of(new Read(stored.substring(0, end)))
        : Optional.empty();
  }

  private record Read(String kind) implements HashedPassword {
    @Override
    public long memoryKib() {
      return 0;
    }

    @Override
    public Optional<String> excess() {
      return Optional.empty();
    }

    @Override
    public boolean matches(byte[] password) {
      return false;
    }
  }
}
