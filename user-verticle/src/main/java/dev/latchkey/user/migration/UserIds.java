package dev.latchkey.user.migration;

import dev.latchkey.account.InvalidValueException;
import dev.latchkey.account.UserId;
import java.util.Locale;
import java.util.Optional;

/** Reads the ids that other systems wrote. */
final class UserIds {
  private UserIds() {}

  /** A UUID in its canonical form, whatever case it was written in. */
  static Optional<UserId> canonical(String text) {
    try {
      return Optional.of(UserId.parse(text.strip().toLowerCase(Locale.ROOT)));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }
}
