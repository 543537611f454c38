package dev.latchkey.user.migration;

import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.UserId;
import dev.latchkey.user.password.StoredHashes;
import dev.latchkey.user.store.UpToDate;
import dev.latchkey.user.store.WaitingUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Documents in the order of their {@code _id}, told apart: those that can become accounts, and
 * those that wait for the operator. Of those with one address the oldest can.
 */
record Batch(List<UpToDate> ready, List<WaitingUser> waiting) {
  static Batch of(List<WaitingUser> users, StoredHashes hashes, Instant now) {
    List<UpToDate> ready = new ArrayList<>();
    List<WaitingUser> waiting = new ArrayList<>();
    Set<EmailAddress> taken = new HashSet<>();
    for (WaitingUser user : users) {
      Optional<EmailAddress> email = Addresses.of(user).filter(taken::add);
      email.ifPresentOrElse(
          address -> ready.add(upToDate(user, address, hashes, now)), () -> waiting.add(user));
    }
    return new Batch(List.copyOf(ready), List.copyOf(waiting));
  }

  private static UpToDate upToDate(
      WaitingUser user, EmailAddress email, StoredHashes hashes, Instant now) {
    return new UpToDate(
        user,
        email,
        user.userId().flatMap(UserIds::canonical).orElseGet(() -> new UserId(UUID.randomUUID())),
        user.createdAt().orElse(now),
        hashes.outdatedKind(user.password().orElse("")));
  }
}
