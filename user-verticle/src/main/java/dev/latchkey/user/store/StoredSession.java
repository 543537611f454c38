package dev.latchkey.user.store;

import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserAgent;
import dev.latchkey.account.UserId;
import dev.latchkey.network.IpAddress;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * A session as it is kept.
 *
 * @param id which
 * @param userId whose
 * @param generation the user's session generation that it belongs to: it has ended when the user
 *     has another
 * @param createdAt when its user logged in
 * @param endsAt when it ends, however it is used
 * @param lastUse when it was last given tokens
 * @param tokens of what it is carried on with
 */
public record StoredSession(
    SessionId id,
    UserId userId,
    String generation,
    Instant createdAt,
    Instant endsAt,
    LastUse lastUse,
    TokenHashes tokens) {
  static final String ID = "_id";
  static final String USER_ID = "user_id";
  static final String GENERATION = "generation";
  static final String LAST_USED_AT = "last_used_at";
  static final String EXPIRES_AT = "expires_at";
  static final String TOKEN_HASH = "token_hash";

  private static final String CREATED_AT = "created_at";
  private static final String ENDS_AT = "ends_at";
  private static final String CLIENT = "client";
  private static final String USER_AGENT = "user_agent";
  private static final String PREVIOUS_HASH = "previous_hash";
  private static final String SUCCESSOR_NONCE = "successor_nonce";

  /** Whether it has expired. */
  public boolean hasExpired(Instant now) {
    return !now.isBefore(lastUse.expiresAt());
  }

  /** The same, used again. */
  public StoredSession rotated(LastUse use, TokenHashes newTokens) {
    return new StoredSession(id, userId, generation, createdAt, endsAt, use, newTokens);
  }

  static StoredSession fromDocument(JsonObject document) {
    return new StoredSession(
        SessionId.parse(document.getString(ID)),
        UserId.parse(document.getString(USER_ID)),
        document.getString(GENERATION),
        instant(document, CREATED_AT),
        instant(document, ENDS_AT),
        new LastUse(
            instant(document, LAST_USED_AT),
            instant(document, EXPIRES_AT),
            Optional.ofNullable(document.getString(CLIENT)).map(IpAddress::parse),
            Optional.ofNullable(document.getString(USER_AGENT)).map(UserAgent::parse)),
        new TokenHashes(
            document.getString(TOKEN_HASH),
            Optional.ofNullable(document.getString(PREVIOUS_HASH))
                .map(
                    hash ->
                        new TokenHashes.Predecessor(hash, document.getString(SUCCESSOR_NONCE)))));
  }

  JsonObject toDocument() {
    return rotatingFields()
        .put(ID, id.toString())
        .put(USER_ID, userId.toString())
        .put(GENERATION, generation)
        .put(CREATED_AT, MongoDate.of(createdAt))
        .put(ENDS_AT, MongoDate.of(endsAt));
  }

  /** What a rotation changes. An address or a client's name that is not known stays as it was. */
  JsonObject rotatingFields() {
    JsonObject fields =
        new JsonObject()
            .put(LAST_USED_AT, MongoDate.of(lastUse.at()))
            .put(EXPIRES_AT, MongoDate.of(lastUse.expiresAt()))
            .put(TOKEN_HASH, tokens.current());
    lastUse.client().ifPresent(address -> fields.put(CLIENT, address.toString()));
    lastUse.userAgent().ifPresent(agent -> fields.put(USER_AGENT, agent.toString()));
    tokens
        .previous()
        .ifPresent(
            previous ->
                fields.put(PREVIOUS_HASH, previous.hash()).put(SUCCESSOR_NONCE, previous.nonce()));
    return fields;
  }

  private static Instant instant(JsonObject document, String field) {
    return MongoDate.read(document.getJsonObject(field));
  }
}
