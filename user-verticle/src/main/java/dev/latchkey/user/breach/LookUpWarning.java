package dev.latchkey.user.breach;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the operator that breached passwords cannot be looked up, at most once a minute: a service
 * that is down is not told better by a line a sign-up.
 */
final class LookUpWarning {
  private static final Logger LOG = LoggerFactory.getLogger(LookUpWarning.class);
  private static final long SILENCE = TimeUnit.MINUTES.toNanos(1);

  private final String host;
  private final LongSupplier nanoTime;
  private final AtomicLong next;

  /**
   * A warning.
   *
   * @param host whom it is about
   * @param nanoTime a clock like {@link System#nanoTime()}
   */
  LookUpWarning(String host, LongSupplier nanoTime) {
    this.host = host;
    this.nanoTime = nanoTime;
    this.next = new AtomicLong(nanoTime.getAsLong());
  }

  /**
   * Tells it, unless it was told within the last minute. Messages of others are left out: some have
   * the path that was asked for in them, and that has the beginning of a password's hash.
   */
  void tell(Throwable cause) {
    long now = nanoTime.getAsLong();
    long due = next.get();
    if (now - due >= 0 && next.compareAndSet(due, now + SILENCE)) {
      LOG.warn(
          "{} cannot say whether a password is known from a breach ({}); new passwords are accepted"
              + " without",
          host,
          reason(cause));
    }
  }

  private static String reason(Throwable cause) {
    if (cause instanceof UnusableAnswerException) {
      return String.valueOf(cause.getMessage());
    }
    return cause instanceof TimeoutException
        ? "it does not answer in time"
        : cause.getClass().getSimpleName();
  }
}
