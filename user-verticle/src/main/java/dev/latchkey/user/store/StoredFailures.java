package dev.latchkey.user.store;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of failed log-ins under one key.
 *
 * @param revision changes with every change, and is never the same again; empty where there is no
 *     document
 * @param failures how many in a row
 * @param delayedUntil no try is let through before
 * @param knownUntil until then the owner is known to have logged in from there
 */
public record StoredFailures(
    String revision, int failures, Optional<Instant> delayedUntil, Optional<Instant> knownUntil) {

  /** Nothing has failed, and nobody is known. */
  public static final StoredFailures NONE =
      new StoredFailures("", 0, Optional.empty(), Optional.empty());

  private static final String REVISION = "revision";
  static final String FAILURES = "failures";
  static final String DELAYED_UNTIL = "delayed_until";
  private static final String KNOWN_UNTIL = "known_until";

  /** The same with another number of failures, and a delay or none. */
  public StoredFailures withFailures(int number, Optional<Instant> newDelayedUntil) {
    return new StoredFailures(revision, number, newDelayedUntil, knownUntil);
  }

  /** The same, known for longer. */
  public StoredFailures known(Instant until) {
    return new StoredFailures(revision, failures, delayedUntil, Optional.of(until));
  }

  StoredFailures revised() {
    return new StoredFailures(UUID.randomUUID().toString(), failures, delayedUntil, knownUntil);
  }

  /** What has expired counts as nothing, though it is still there. */
  static StoredFailures fromDocument(@Nullable JsonObject document, Instant now) {
    if (document == null) {
      return NONE;
    }
    String revision = document.getString(REVISION);
    boolean expired =
        instant(document, LogInFailureStore.EXPIRES_AT)
            .filter(expiry -> !expiry.isAfter(now))
            .isPresent();
    return expired
        ? new StoredFailures(revision, 0, Optional.empty(), Optional.empty())
        : new StoredFailures(
            revision,
            document.getInteger(FAILURES),
            instant(document, DELAYED_UNTIL),
            instant(document, KNOWN_UNTIL));
  }

  JsonObject toFields() {
    JsonObject fields = new JsonObject().put(REVISION, revision).put(FAILURES, failures);
    delayedUntil.ifPresent(time -> fields.put(DELAYED_UNTIL, MongoDate.of(time)));
    knownUntil.ifPresent(time -> fields.put(KNOWN_UNTIL, MongoDate.of(time)));
    return fields;
  }

  private static Optional<Instant> instant(JsonObject document, String field) {
    return Optional.ofNullable(document.getJsonObject(field)).map(MongoDate::read);
  }
}
