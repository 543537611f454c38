package dev.latchkey.user.store;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/**
 * A signing key as it is kept: the private part only encrypted.
 *
 * @param generation 1 for the first key, one more for each after it
 * @param keyId the {@code kid} of its tokens
 * @param publicKey a JWK
 * @param encryptedPrivateKey PKCS #8, encrypted under the master key, in base64
 * @param createdAt when it was made
 */
public record StoredKey(
    int generation,
    String keyId,
    JsonObject publicKey,
    String encryptedPrivateKey,
    Instant createdAt) {

  static StoredKey fromDocument(JsonObject document) {
    return new StoredKey(
        document.getInteger("_id"),
        document.getString("kid"),
        document.getJsonObject("public_key"),
        document.getString("encrypted_private_key"),
        Instant.parse(document.getJsonObject("created_at").getString("$date")));
  }

  JsonObject toDocument() {
    return new JsonObject()
        .put("_id", generation)
        .put("kid", keyId)
        .put("public_key", publicKey)
        .put("encrypted_private_key", encryptedPrivateKey)
        .put("created_at", new JsonObject().put("$date", createdAt.toString()));
  }

  /** Without the private key, encrypted or not. */
  @Override
  public String toString() {
    return "StoredKey[generation=" + generation + ", keyId=" + keyId + "]";
  }
}
