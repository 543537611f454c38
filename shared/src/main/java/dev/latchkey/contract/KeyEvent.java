package dev.latchkey.contract;

import io.vertx.core.json.JsonObject;
import java.util.Locale;

/**
 * What happens to the keys that sign access tokens, as the user verticle publishes it. Its body is
 * {@code {"kid": …}}; whoever keeps keys asks for them anew ({@code list_public_keys}).
 */
public enum KeyEvent {
  /** There is a new key. It signs nothing yet. */
  PUBLISHED,
  /** A key is worth nothing from now on, whatever it has signed. */
  REVOKED,
  /** The last token of a key has expired, and the key is gone. */
  RETIRED;

  /** Its name everywhere, like {@code key.published}. */
  public String eventName() {
    return "key." + name().toLowerCase(Locale.ROOT);
  }

  /** Where it is published. */
  public String address() {
    return "latchkey." + eventName();
  }

  /** What is published. */
  public JsonObject body(String keyId) {
    return new JsonObject().put("kid", keyId);
  }
}
