package dev.latchkey.user.password;

import dev.latchkey.account.Password;
import dev.latchkey.user.bus.Caller;
import dev.latchkey.user.password.argon2.Argon2Hashes;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes and checks password hashes, on threads of their own.
 *
 * <p>Every check costs one hash of ours, whatever there is to check against: where it is not
 * computed for the comparison, it is made anew, to take the old one's place or for nothing. What
 * hashes of other systems take beyond that is hidden by {@link RefusalPace}.
 */
public final class PasswordHasher implements AutoCloseable {
  private static final Password NOBODYS = Password.parse("a password that nobody has");

  private static final int WARM_UP = 3;

  private final Argon2Hashes ours;
  private final StoredHashes stored;
  private final HashingThreads threads;
  private final RefusalPace pace;

  /**
   * A hasher with threads of its own; close it to end them.
   *
   * @param vertx on whose contexts results arrive
   * @param settings cost and concurrency
   * @param random where salts come from
   * @throws dev.latchkey.user.password.argon2.ProviderMissingException when the provider that was
   *     asked for is not there
   */
  public PasswordHasher(Vertx vertx, HashingSettings settings, SecureRandom random) {
    this.ours = new Argon2Hashes(settings.cost(), settings.peppers(), settings.provider(), random);
    this.stored = StoredHashes.of(ours, settings.cost());
    this.threads =
        new HashingThreads(vertx, settings.threads(), settings.queueLength(), settings.deadline());
    this.pace = new RefusalPace(vertx);
  }

  /**
   * Fails with {@code OVERLOADED} when a hash that was asked for now would be refused, so that
   * nothing else is done for it before.
   */
  public Future<Void> admit() {
    return threads.admit();
  }

  /**
   * Hashes a new password; the result, a PHC string, is what to store. Fails with {@code
   * OVERLOADED}.
   */
  public Future<String> hash(Password password, Caller caller) {
    return threads.submit(caller, () -> fresh(password));
  }

  /**
   * Whether the password is the one that was hashed. A text that is no hash, or one that would cost
   * more than a log-in may, is never right. Fails with {@code OVERLOADED}.
   *
   * @param hash what is kept of the account, or nothing when there is no account: its check takes
   *     as long as any (ASVS 6.3.8)
   */
  public Future<Verdict> verify(Password password, Optional<String> hash, Caller caller) {
    return threads.submit(caller, () -> check(password, hash.orElse(""))).compose(this::paced);
  }

  private record Checked(Verdict verdict, long beganNanos, Work work) {}

  private Future<Verdict> paced(Checked checked) {
    return checked.verdict().right()
        ? Future.succeededFuture(checked.verdict())
        : pace.hold(checked.beganNanos(), checked.work().times()).map(checked.verdict());
  }

  private Checked check(Password password, String hash) {
    Work work = Work.of(password);
    long began = System.nanoTime();
    boolean right = stored.matches(password, hash);
    if (stored.isCurrent(hash)) {
      return new Checked(new Verdict(right, Optional.empty()), began, work);
    }
    String replacement = fresh(password);
    if (work.isUsual()) {
      stored.read(hash).ifPresent(read -> pace.saw(read.kind(), System.nanoTime() - began));
    }
    return new Checked(
        right ? new Verdict(true, Optional.of(replacement)) : Verdict.WRONG, began, work);
  }

  private String fresh(Password password) {
    byte[] bytes = password.utf8();
    try {
      return ours.make(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /**
   * Finds out what checks of outdated hashes take, so that the first refusal is already held for as
   * long as any, and forgets kinds that nobody has any more.
   *
   * @param hashes one of each kind that accounts have
   */
  public void tryOut(List<String> hashes) {
    Map<String, String> byKind = new LinkedHashMap<>();
    hashes.forEach(hash -> stored.read(hash).ifPresent(read -> byKind.put(read.kind(), hash)));
    pace.keepOnly(byKind.keySet());
    // One after the other: log-ins must find threads meanwhile.
    Future<?> done = Future.succeededFuture();
    for (String hash : byKind.values()) {
      done = done.eventually(() -> threads.submit(Caller.PATIENT, () -> tryOut(hash)));
    }
  }

  private Checked tryOut(String hash) {
    // What was never computed before takes several times as long until it is compiled.
    for (int i = 0; i < WARM_UP; i++) {
      stored.matches(NOBODYS, hash);
    }
    return check(NOBODYS, hash);
  }

  /** How it reads what is stored. */
  public StoredHashes stored() {
    return stored;
  }

  /** What its threads have done so far. */
  public HashingFigures figures() {
    return threads.figures();
  }

  @Override
  public void close() {
    threads.close();
  }
}
