package dev.latchkey.user.key;

import dev.latchkey.contract.KeyEvent;
import dev.latchkey.user.store.StoredKey;
import io.vertx.core.Vertx;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells on the bus what has happened to the keys. Every user verticle tells what it finds new, so a
 * piece of news can come more than once.
 */
final class KeyNews {
  private static final Logger LOG = LoggerFactory.getLogger(KeyNews.class);

  private final Vertx vertx;

  KeyNews(Vertx vertx) {
    this.vertx = vertx;
  }

  /** Tells what makes the difference. */
  void tell(KeyRing before, KeyRing after) {
    Set<String> known = ids(before);
    Set<String> worthless = revoked(before);
    for (StoredKey key : after.keys()) {
      if (!known.contains(key.keyId())) {
        tell(KeyEvent.PUBLISHED, key);
      }
      if (key.revokedAt().isPresent() && !worthless.contains(key.keyId())) {
        tell(KeyEvent.REVOKED, key);
      }
    }
  }

  void tell(KeyEvent event, StoredKey key) {
    LOG.info("{} {}", event.eventName(), key.keyId());
    vertx.eventBus().publish(event.address(), event.body(key.keyId()));
  }

  private static Set<String> ids(KeyRing ring) {
    return ring.keys().stream().map(StoredKey::keyId).collect(Collectors.toSet());
  }

  private static Set<String> revoked(KeyRing ring) {
    return ring.keys().stream()
        .filter(key -> key.revokedAt().isPresent())
        .map(StoredKey::keyId)
        .collect(Collectors.toSet());
  }
}
