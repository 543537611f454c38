package dev.latchkey.user.key;

import dev.latchkey.token.AccessTokenRules;
import dev.latchkey.user.store.StoredKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which key is what at which time. It follows from what is stored and the clock alone, so all user
 * verticles agree without a word, and none has to be there when a time comes.
 *
 * @param keys oldest generation first
 */
record KeyRing(List<StoredKey> keys) {
  /**
   * How long another verticle may go on with a key after the next one was to sign: its clock may be
   * behind, and it reads the keys every so often.
   */
  static final Duration MARGIN = AccessTokenRules.CLOCK_SKEW.plus(Duration.ofSeconds(30));

  /** How long it can be looked up that a key was revoked. */
  private static final Duration MEMORY = Duration.ofDays(7);

  KeyRing {
    keys = List.copyOf(keys);
  }

  /** The youngest generation, revoked or not; nothing while there is no key. */
  Optional<StoredKey> youngest() {
    return keys.isEmpty() ? Optional.empty() : Optional.of(keys.get(keys.size() - 1));
  }

  /** The key that signs: the youngest whose time has come. */
  Optional<StoredKey> signing(Instant now) {
    return keys.stream()
        .filter(key -> key.revokedAt().isEmpty() && !key.signsFrom().isAfter(now))
        .reduce((older, younger) -> younger);
  }

  /** The key that waits to sign next. */
  Optional<StoredKey> waiting(Instant now) {
    return keys.stream()
        .filter(key -> key.revokedAt().isEmpty() && key.signsFrom().isAfter(now))
        .reduce((older, younger) -> younger);
  }

  /** What verifies tokens: all that have signed tokens that live, sign, or will sign. */
  List<StoredKey> published(Instant now) {
    return keys.stream()
        .filter(key -> key.revokedAt().isEmpty())
        .filter(key -> verifiesUntil(key).filter(end -> !now.isBefore(end)).isEmpty())
        .toList();
  }

  /** What can be deleted. */
  List<StoredKey> gone(Instant now) {
    return keys.stream()
        .filter(
            key ->
                key.revokedAt()
                    .map(time -> time.plus(MEMORY))
                    .or(() -> verifiesUntil(key))
                    .filter(end -> !now.isBefore(end))
                    .isPresent())
        .toList();
  }

  /**
   * When the last token of a key has expired, revoked or not; nothing for one that has no
   * successor.
   */
  Optional<Instant> verifiesUntil(StoredKey key) {
    return keys.stream()
        .filter(younger -> younger.generation() > key.generation())
        // A successor that was revoked before it signed has never taken over.
        .filter(
            younger ->
                younger.revokedAt().filter(time -> time.isBefore(younger.signsFrom())).isEmpty())
        .map(StoredKey::signsFrom)
        .min(Instant::compareTo)
        .map(from -> from.plus(key.tokenLifetime()).plus(MARGIN));
  }

  /** What a key does. */
  SigningKeyState.Phase phase(StoredKey key, Instant now) {
    if (key.revokedAt().isPresent()) {
      return SigningKeyState.Phase.REVOKED;
    }
    if (signing(now).filter(key::equals).isPresent()) {
      return SigningKeyState.Phase.SIGNING;
    }
    return key.signsFrom().isAfter(now)
        ? SigningKeyState.Phase.PUBLISHED
        : SigningKeyState.Phase.RETIRING;
  }
}
