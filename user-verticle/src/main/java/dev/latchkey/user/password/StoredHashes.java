package dev.latchkey.user.password;

import dev.latchkey.account.Password;
import dev.latchkey.user.password.argon2.Argon2Cost;
import dev.latchkey.user.password.argon2.Argon2Hashes;
import dev.latchkey.user.password.format.HashedPassword;
import dev.latchkey.user.password.format.PasswordFormat;
import dev.latchkey.user.password.format.PasswordFormats;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what is stored as a password, in whatever format, and checks passwords against it. */
public final class StoredHashes {
  /** The kind of a text that no format reads. */
  public static final String UNKNOWN = "unknown";

  private static final Logger LOG = LoggerFactory.getLogger(StoredHashes.class);

  private final Argon2Hashes ours;
  private final PasswordFormat formats;
  private final int keptKib;

  /** 256 MiB, or a quarter of a small heap: what checks of dearer hashes share. */
  private final int spareKib = (int) Math.min(256 << 10, Runtime.getRuntime().maxMemory() >> 12);

  private final Semaphore spare = new Semaphore(spareKib);

  /**
   * Reads our own hashes and others.
   *
   * @param ours hashes as they are made now
   * @param formats all that are read, ours among them
   * @param cost what ours cost; the memory for one is there on every thread
   */
  public StoredHashes(Argon2Hashes ours, PasswordFormat formats, Argon2Cost cost) {
    this.ours = ours;
    this.formats = formats;
    this.keptKib = cost.memoryKib();
  }

  /**
   * Reads what a log-in reads.
   *
   * @throws dev.latchkey.user.password.argon2.ProviderMissingException when the provider that was
   *     asked for is not there
   */
  public static StoredHashes of(HashingSettings settings, SecureRandom random) {
    return of(
        new Argon2Hashes(settings.cost(), settings.peppers(), settings.provider(), random),
        settings.cost());
  }

  static StoredHashes of(Argon2Hashes ours, Argon2Cost cost) {
    return new StoredHashes(ours, PasswordFormats.foreign(ours), cost);
  }

  /** Whether it is a hash as they are made now. */
  boolean isCurrent(String stored) {
    return ours.isCurrent(stored);
  }

  /**
   * What kind of hash is to be replaced when its owner logs in: nothing for one as they are made
   * now, {@link #UNKNOWN} for one that cannot be checked.
   */
  public Optional<String> outdatedKind(String stored) {
    return isCurrent(stored)
        ? Optional.empty()
        : Optional.of(formats.read(stored).map(HashedPassword::kind).orElse(UNKNOWN));
  }

  /** Reads a hash that can be checked, whatever its cost. */
  public Optional<HashedPassword> read(String stored) {
    return formats.read(stored);
  }

  /**
   * Whether the password is the one that was hashed; false for what cannot be read or would cost
   * too much. What ours cost is never too much: it was asked for, and every thread has the memory.
   * Computes on the calling thread.
   */
  boolean matches(Password password, String stored) {
    return formats
        .read(stored)
        .filter(hash -> isCurrent(stored) || isAffordable(hash))
        .map(hash -> isCurrent(stored) ? normalised(password, hash) : anyForm(password, hash))
        .orElse(false);
  }

  private boolean isAffordable(HashedPassword hash) {
    Optional<String> excess =
        hash.memoryKib() > spareKib
            ? Optional.of("needs %d KiB; there are %d".formatted(hash.memoryKib(), spareKib))
            : hash.excess();
    excess.ifPresent(why -> LOG.warn("A stored password is not checked: its hash {}", why));
    return excess.isEmpty();
  }

  /** Other systems have hashed what was typed; older hashes of ours are normalised. */
  private boolean anyForm(Password password, HashedPassword hash) {
    return compare(hash, password.utf8AsTyped())
        || (password.isAltered() && normalised(password, hash));
  }

  private boolean normalised(Password password, HashedPassword hash) {
    return compare(hash, password.utf8());
  }

  private boolean compare(HashedPassword hash, byte[] bytes) {
    int beyondKept = hash.memoryKib() <= keptKib ? 0 : (int) hash.memoryKib();
    spare.acquireUninterruptibly(beyondKept);
    try {
      return hash.matches(bytes);
    } finally {
      spare.release(beyondKept);
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
