package dev.latchkey.user.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import io.vertx.core.Future;

/** Tells a database that cannot be reached, which passes, from a bug, which does not. */
final class DatabaseFailure {
  private DatabaseFailure() {}

  /** The same failure, as {@link Failure#UNAVAILABLE} when trying again can help. */
  static <T> Future<T> translate(Throwable cause) {
    boolean passes =
        cause instanceof MongoTimeoutException
            || cause instanceof MongoSocketException
            || cause instanceof MongoNotPrimaryException
            || cause instanceof MongoNodeIsRecoveringException
            || cause instanceof MongoClientException;
    return Future.failedFuture(
        passes
            ? new FailureException(Failure.UNAVAILABLE, Failure.UNAVAILABLE.sentence(), cause)
            : cause);
  }

  static boolean isDuplicateKey(Throwable cause) {
    return cause instanceof MongoServerException refusal
        && ErrorCategory.fromErrorCode(refusal.getCode()) == ErrorCategory.DUPLICATE_KEY;
  }

  /** Whether unique indexes are all that was in the way. */
  static boolean onlyDuplicates(MongoBulkWriteException cause) {
    return cause.getWriteConcernError() == null
        && cause.getWriteErrors().stream()
            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
  }
}
