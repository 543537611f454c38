package dev.latchkey.user.key;

import dev.latchkey.contract.KeyEvent;
import dev.latchkey.user.revocation.RevocationLog;
import dev.latchkey.user.store.SigningKeyStore;
import dev.latchkey.user.store.StoredKey;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the signing keys up to date, in every user verticle: sees what others have done to them,
 * has the next one made when the schedule says so, and deletes those that are gone.
 */
public final class KeyUpkeep {
  /** How long what a command does to the keys goes unnoticed. One small query each time. */
  static final Duration PERIOD = Duration.ofSeconds(3);

  private static final Logger LOG = LoggerFactory.getLogger(KeyUpkeep.class);

  private final Vertx vertx;
  private final SigningKeyStore store;
  private final KeyRotation rotation;
  private final SigningKeys keys;
  private final KeyOperations operations;
  private final KeyNews news;
  private final Clock clock;

  private KeyUpkeep(
      Vertx vertx,
      SigningKeyStore store,
      KeyRotation rotation,
      SigningKeys keys,
      KeyOperations operations,
      KeyNews news,
      Clock clock) {
    this.vertx = vertx;
    this.store = store;
    this.rotation = rotation;
    this.keys = keys;
    this.operations = operations;
    this.news = news;
    this.clock = clock;
  }

  /**
   * Loads the keys, or makes the first. Fails with {@link MasterKeyException} when the master key
   * is not the one they are encrypted under.
   *
   * @param tokenLifetime how long access tokens live
   * @param revocations told of keys that are ended
   */
  public static Future<KeyUpkeep> load(
      Vertx vertx,
      SigningKeyStore store,
      KeyVault vault,
      KeySettings settings,
      Duration tokenLifetime,
      RevocationLog revocations,
      Clock clock) {
    KeyRotation rotation = new KeyRotation(store, vault, settings, tokenLifetime, clock);
    KeyNews news = new KeyNews(vertx);
    KeyAdministration administration =
        new KeyAdministration(store, vault, settings, tokenLifetime, revocations, clock);
    return SigningKeys.load(rotation, vault, news, clock)
        .map(
            keys ->
                new KeyUpkeep(
                    vertx,
                    store,
                    rotation,
                    keys,
                    new KeyOperations(administration, keys),
                    news,
                    clock));
  }

  /** What is kept up to date. */
  public SigningKeys keys() {
    return keys;
  }

  /** What can be done to them over the bus. */
  public KeyOperations operations() {
    return operations;
  }

  /** Begins, and goes on until the verticle is undeployed on whose context this is called. */
  public void start() {
    vertx.setPeriodic(
        PERIOD.toMillis(),
        due ->
            run()
                .onFailure(
                    cause -> LOG.warn("The signing keys are not kept up: {}", cause.getMessage())));
  }

  /** Does it once. */
  Future<Void> run() {
    return keys.refresh(rotation::rotateWhenDue).compose(this::deleteGone);
  }

  private Future<Void> deleteGone(KeyRing ring) {
    Future<Void> done = Future.succeededFuture();
    for (StoredKey key : ring.gone(clock.instant())) {
      done = done.compose(before -> delete(key));
    }
    return done;
  }

  private Future<Void> delete(StoredKey key) {
    return store
        .delete(key.generation())
        .map(
            ours -> {
              // Of several verticles, one deletes it.
              if (ours) {
                news.tell(KeyEvent.RETIRED, key);
              }
              return null;
            });
  }
}
