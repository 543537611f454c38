package dev.latchkey.embedded;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** What a client has to know to be served: 256 random bits, made anew at every start. */
final class Secret {
  static final String USER = "latchkey";
  private static final int BYTES = 32;

  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  static Secret random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Only for the connection URI; {@link #toString} does not show it. */
  String reveal() {
    return value;
  }

  /** Whether a {@code saslStart} command proves the secret (RFC 4616), in constant time. */
  boolean isProvedBy(Document saslStart) {
    if (!"PLAIN".equals(saslStart.get("mechanism"))
        || !(saslStart.get("payload") instanceof BinData payload)) {
      return false;
    }
    // The identity to act as may be left out; the Java driver repeats the user's name.
    return MessageDigest.isEqual(message(""), payload.getData())
        || MessageDigest.isEqual(message(USER), payload.getData());
  }

  private byte[] message(String actingAs) {
    return (actingAs + "\0" + USER + "\0" + value).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "Secret[...]";
  }
}
