package dev.latchkey.app.node;

import dev.latchkey.app.settings.AppSettings;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.embedded.DirectoryInUseException;
import dev.latchkey.user.key.MasterKeyException;
import dev.latchkey.user.store.MongoSettings;
import java.net.BindException;
import java.util.concurrent.CompletionException;

/** Says in one line why a process did not start, where its operator can do something about it. */
final class StartFailure {
  private StartFailure() {}

  /** A {@link StartException} for what an operator can mend; anything else as it is. */
  static RuntimeException explain(AppSettings settings, RuntimeException failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof BindException) {
      return new StartException(
          "%s:%d cannot be listened on: %s. Is another Latchkey running? Set http.port (LATCHKEY_HTTP_PORT) to a free one."
              .formatted(settings.api().host(), settings.api().port(), cause.getMessage()),
          cause);
    }
    if (cause instanceof DirectoryInUseException || cause instanceof MasterKeyException) {
      return new StartException(String.valueOf(cause.getMessage()), cause);
    }
    if (cause instanceof FailureException refusal && refusal.failure() == Failure.UNAVAILABLE) {
      return new StartException(
          "MongoDB at %s does not answer. Check mongo.uri, and that the server runs and lets us in."
              .formatted(
                  settings.mongo().map(MongoSettings::hosts).orElse("the embedded database")),
          cause);
    }
    return failure;
  }
}
