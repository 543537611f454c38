package dev.latchkey.contract;

import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import java.util.Objects;

/** What a request's failure on the bus means: always one of the contract's. */
final class Refusals {
  private Refusals() {}

  static FailureException of(Operation<?, ?> operation, Throwable cause) {
    if (cause instanceof ReplyException reply) {
      return reply.failureType() == ReplyFailure.RECIPIENT_FAILURE
          ? refusal(reply)
          : new FailureException(Failure.UNAVAILABLE, Failure.UNAVAILABLE.sentence(), reply);
    }
    return new FailureException(
        Failure.INTERNAL, operation.name() + " was answered with what it does not reply", cause);
  }

  private static FailureException refusal(ReplyException reply) {
    Failure failure = Failure.of(reply.failureCode()).orElse(Failure.INTERNAL);
    // Somebody else's verticle may send a code alone.
    String detail = Objects.requireNonNullElse(reply.getMessage(), failure.sentence());
    return new FailureException(failure, detail, reply);
  }
}
