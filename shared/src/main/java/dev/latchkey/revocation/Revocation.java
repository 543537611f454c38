package dev.latchkey.revocation;

import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserId;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * Access tokens that are refused although they have not expired. To revoke the same twice changes
 * nothing, so it does no harm to hear of it twice, or in another order.
 */
public sealed interface Revocation {
  /** When the last token that it concerns has expired: from then on nobody need know of it. */
  Instant expiresAt();

  /** As it travels and is stored. */
  JsonObject toJson();

  /** All tokens of one session. */
  static Revocation ofSession(SessionId sessionId, Instant expiresAt) {
    return new OfSession(sessionId, expiresAt);
  }

  /**
   * All tokens of a user that were issued before an instant, or in the same second: tokens tell
   * whole seconds.
   */
  static Revocation ofUser(UserId userId, Instant before, Instant expiresAt) {
    return new OfUser(userId, before, expiresAt);
  }

  /** One token, by its {@code jti}. */
  static Revocation ofToken(String tokenId, Instant expiresAt) {
    return new OfToken(tokenId, expiresAt);
  }

  /** All tokens that were signed with one key, by its {@code kid}. */
  static Revocation ofKey(String keyId, Instant expiresAt) {
    return new OfKey(keyId, expiresAt);
  }

  /**
   * Reads one; nothing for what is none, or one of a kind that a newer Latchkey has and this one
   * cannot heed.
   */
  static Optional<Revocation> read(Object json) {
    return json instanceof JsonObject object ? RevocationReader.read(object) : Optional.empty();
  }

  /** See {@link #ofSession}. */
  record OfSession(SessionId sessionId, Instant expiresAt) implements Revocation {
    @Override
    public JsonObject toJson() {
      return new JsonObject()
          .put(RevocationReader.SESSION, sessionId.toString())
          .put(RevocationReader.EXPIRES_AT, expiresAt.toString());
    }
  }

  /** See {@link #ofUser}. */
  record OfUser(UserId userId, Instant before, Instant expiresAt) implements Revocation {
    @Override
    public JsonObject toJson() {
      return new JsonObject()
          .put(RevocationReader.USER, userId.toString())
          .put(RevocationReader.BEFORE, before.toString())
          .put(RevocationReader.EXPIRES_AT, expiresAt.toString());
    }
  }

  /** See {@link #ofToken}. */
  record OfToken(String tokenId, Instant expiresAt) implements Revocation {
    @Override
    public JsonObject toJson() {
      return new JsonObject()
          .put(RevocationReader.TOKEN, tokenId)
          .put(RevocationReader.EXPIRES_AT, expiresAt.toString());
    }
  }

  /** See {@link #ofKey}. */
  record OfKey(String keyId, Instant expiresAt) implements Revocation {
    @Override
    public JsonObject toJson() {
      return new JsonObject()
          .put(RevocationReader.KEY, keyId)
          .put(RevocationReader.EXPIRES_AT, expiresAt.toString());
    }
  }
}
