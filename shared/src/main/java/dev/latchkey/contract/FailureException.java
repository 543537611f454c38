package dev.latchkey.contract;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An operation was refused, for a {@link Failure} that the caller can act on. */
public final class FailureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Failure failure;

  public FailureException(Failure failure) {
    this(failure, failure.sentence());
  }

  /**
   * A refusal with more to say than its failure alone.
   *
   * @param detail more about this one case, for a reader; must hold no secret and nothing of the
   *     inside
   */
  public FailureException(Failure failure, String detail) {
    this(failure, detail, null);
  }

  /**
   * A refusal with a cause.
   *
   * @param detail more about this one case, for a reader; must hold no secret and nothing of the
   *     inside
   * @param cause what led to it, for the log of this process; does not travel
   */
  public FailureException(Failure failure, String detail, @Nullable Throwable cause) {
    // No stack trace: a refusal is an answer, and refusals come in storms.
    super(detail, cause, false, false);
    this.failure = failure;
  }

  /**
   * A refusal that passes with time. Its message ends with {@code try again in N s}, which is how
   * the time travels.
   *
   * @param wait until trying again makes sense; rounded up to whole seconds, 1 at least
   */
  public static FailureException retryAfter(Failure failure, Duration wait) {
    return new FailureException(failure, RetryAfter.appended(failure.sentence(), wait));
  }

  public Failure failure() {
    return failure;
  }

  /** How long to wait before trying again, in whole seconds, where it was said. */
  public Optional<Duration> retryAfter() {
    return RetryAfter.in(Objects.requireNonNullElse(getMessage(), ""));
  }
}
