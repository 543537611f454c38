package dev.latchkey.app.node;

import dev.latchkey.app.settings.AppSettings;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.embedded.DirectoryInUseException;
import dev.latchkey.embedded.UnreadableDatabaseException;
import dev.latchkey.user.key.MasterKeyException;
import dev.latchkey.user.password.argon2.MissingPepperException;
import dev.latchkey.user.password.argon2.ProviderMissingException;
import dev.latchkey.user.store.DuplicateDataException;
import dev.latchkey.user.store.MongoSettings;
import java.net.BindException;
import java.net.UnknownHostException;
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
    if (cause instanceof BindException || cause instanceof UnknownHostException) {
      return new StartException(
          ("%s:%d cannot be listened on. Either something else, another Latchkey perhaps, has the port: set http.port"
                  + " (LATCHKEY_HTTP_PORT) to a free one; or http.host is no address of this machine.")
              .formatted(settings.api().host(), settings.api().port()),
          cause);
    }
    if (cause instanceof DirectoryInUseException
        || cause instanceof UnreadableDatabaseException
        || cause instanceof DuplicateDataException
        || cause instanceof MasterKeyException
        || cause instanceof ProviderMissingException
        || cause instanceof MissingPepperException) {
      return new StartException(String.valueOf(cause.getMessage()), cause);
    }
    if (cause instanceof FailureException refusal && refusal.failure() == Failure.UNAVAILABLE) {
      return new StartException(
          "MongoDB at %s does not answer, or refuses our user name and password. Check mongo.uri, and that the server runs."
              .formatted(
                  settings.mongo().map(MongoSettings::hosts).orElse("the embedded database")),
          cause);
    }
    return failure;
  }

  /** Why the cluster was not joined, of all that can be wrong with it. */
  static StartException noCluster(RuntimeException failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String detail = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return new StartException(
        "The cluster cannot be joined. Check cluster.host, an address of this machine, and conf/cluster.xml: "
            + detail,
        failure);
  }
}
