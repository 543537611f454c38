package dev.latchkey.user.key;

import dev.latchkey.token.SignatureAlgorithm;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A signing key as its operator sees it.
 *
 * @param keyId the {@code kid} of its tokens
 * @param algorithm of its signatures
 * @param phase what it does now
 * @param createdAt when it was made, and published
 * @param signsFrom when it began or begins to sign
 * @param verifiesUntil when its last token has expired; nothing while nothing follows it
 */
public record SigningKeyState(
    String keyId,
    SignatureAlgorithm algorithm,
    Phase phase,
    Instant createdAt,
    Instant signsFrom,
    Optional<Instant> verifiesUntil) {
  /** What becomes of a key, in this order. Afterwards it is deleted. */
  public enum Phase {
    /** All verifiers have it; it has signed nothing. */
    PUBLISHED,
    /** It signs. */
    SIGNING,
    /** It verifies what it has signed, until that has expired. */
    RETIRING,
    /** It was declared worthless: nothing that it signed is accepted. */
    REVOKED
  }

  /** As it is told on the bus. */
  JsonObject toJson() {
    JsonObject json =
        new JsonObject()
            .put("kid", keyId)
            .put("alg", algorithm.jwaName())
            .put("phase", phase.name().toLowerCase(Locale.ROOT))
            .put("created_at", createdAt.toString())
            .put("signs_from", signsFrom.toString());
    verifiesUntil.ifPresent(until -> json.put("verifies_until", until.toString()));
    return json;
  }
}
