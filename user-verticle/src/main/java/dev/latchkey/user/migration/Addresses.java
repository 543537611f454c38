package dev.latchkey.user.migration;

import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.InvalidValueException;
import dev.latchkey.user.store.WaitingUser;
import java.util.Optional;

/** Reads the addresses that other systems wrote. */
final class Addresses {
  private Addresses() {}

  /** The address, or nothing when what was typed is none. */
  static Optional<EmailAddress> of(WaitingUser user) {
    try {
      return user.email().map(EmailAddress::parse);
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }
}
