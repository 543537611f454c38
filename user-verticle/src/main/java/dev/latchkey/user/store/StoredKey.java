package dev.latchkey.user.store;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A signing key as it is kept: the private part only encrypted.
 *
 * @param generation 1 for the first key, one more for each after it
 * @param keyId the {@code kid} of its tokens
 * @param publicKey a JWK
 * @param encryptedPrivateKey PKCS #8, encrypted under a master key, in base64
 * @param createdAt when it was made, and published
 * @param signsFrom when it begins to sign, unless a younger one does by then
 * @param tokenLifetime the longest life of a token of it
 * @param revokedAt when it was declared worthless
 */
public record StoredKey(
    int generation,
    String keyId,
    JsonObject publicKey,
    String encryptedPrivateKey,
    Instant createdAt,
    Instant signsFrom,
    Duration tokenLifetime,
    Optional<Instant> revokedAt) {
  static final String ID = "_id";
  static final String KEY_ID = "kid";
  static final String ENCRYPTED = "encrypted_private_key";
  static final String SIGNS_FROM = "signs_from";
  static final String TOKEN_LIFETIME = "token_lifetime_seconds";
  static final String REVOKED_AT = "revoked_at";

  private static final String PUBLIC_KEY = "public_key";
  private static final String CREATED_AT = "created_at";

  /** Keys from before there was a second one do not say; a day is the longest that was allowed. */
  private static final long OLD_LIFETIME = Duration.ofHours(24).toSeconds();

  static StoredKey fromDocument(JsonObject document) {
    Instant createdAt = MongoDate.read(document.getJsonObject(CREATED_AT));
    return new StoredKey(
        document.getInteger(ID),
        document.getString(KEY_ID),
        document.getJsonObject(PUBLIC_KEY),
        document.getString(ENCRYPTED),
        createdAt,
        date(document, SIGNS_FROM).orElse(createdAt),
        Duration.ofSeconds(document.getLong(TOKEN_LIFETIME, OLD_LIFETIME)),
        date(document, REVOKED_AT));
  }

  private static Optional<Instant> date(JsonObject document, String member) {
    return Optional.ofNullable(document.getJsonObject(member)).map(MongoDate::read);
  }

  JsonObject toDocument() {
    JsonObject document =
        new JsonObject()
            .put(ID, generation)
            .put(KEY_ID, keyId)
            .put(PUBLIC_KEY, publicKey)
            .put(ENCRYPTED, encryptedPrivateKey)
            .put(CREATED_AT, MongoDate.of(createdAt))
            .put(SIGNS_FROM, MongoDate.of(signsFrom))
            .put(TOKEN_LIFETIME, tokenLifetime.toSeconds());
    revokedAt.ifPresent(time -> document.put(REVOKED_AT, MongoDate.of(time)));
    return document;
  }

  /** Without the private key, encrypted or not. */
  @Override
  public String toString() {
    return "StoredKey[generation=" + generation + ", keyId=" + keyId + "]";
  }
}
