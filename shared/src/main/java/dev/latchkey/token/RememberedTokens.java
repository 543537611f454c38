package dev.latchkey.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * Tokens that were verified, by their text, of which each has one spelling. Only what was verified
 * comes in here, so whoever sends garbage pushes nothing out.
 *
 * <p>About 1 KiB a token. The ones used least are forgotten first (W-TinyLFU), so that a storm of
 * new tokens does not push out those in use.
 */
final class RememberedTokens {
  /**
   * A token and what it was verified with.
   *
   * @param key must still be in use when the token is seen again
   */
  record Entry(VerifiedToken token, VerificationKey key) {}

  private final Cache<String, Entry> entries;
  private final AtomicLong forgettings = new AtomicLong();

  /**
   * An empty memory.
   *
   * @param most tokens it holds; 0 to remember none
   */
  RememberedTokens(int most, Clock clock) {
    this.entries =
        Caffeine.newBuilder()
            .maximumSize(most)
            .expireAfter(
                Expiry.<String, Entry>creating(
                    (text, entry) -> Duration.between(clock.instant(), entry.token().expiresAt())))
            // Its housekeeping is short; it is done by who comes along, without a pool of threads.
            .executor(Runnable::run)
            .build();
  }

  /** What is known under this text, unless it has expired. */
  Optional<Entry> find(String text, Instant now) {
    Entry entry = entries.getIfPresent(text);
    return entry != null && now.isBefore(entry.token().expiresAt())
        ? Optional.of(entry)
        : Optional.empty();
  }

  /** How often something was forgotten: to be asked before a verification begins. */
  long forgettings() {
    return forgettings.get();
  }

  /**
   * Remembers a token, unless something was forgotten since its verification began: it may have
   * been meant too.
   */
  void remember(String text, Entry entry, long forgettingsBefore) {
    if (forgettings.get() == forgettingsBefore) {
      entries.put(text, entry);
      if (forgettings.get() != forgettingsBefore) {
        entries.invalidate(text);
      }
    }
  }

  /** Forgets those that it is true of. Looks at all of them: a millisecond for some thousands. */
  void forget(Predicate<VerifiedToken> which) {
    forgettings.incrementAndGet();
    entries.asMap().values().removeIf(entry -> which.test(entry.token()));
  }

  void clear() {
    forgettings.incrementAndGet();
    entries.invalidateAll();
  }

  /** How many there are. */
  long size() {
    entries.cleanUp();
    return entries.estimatedSize();
  }
}
