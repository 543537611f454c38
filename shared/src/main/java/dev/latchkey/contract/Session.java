package dev.latchkey.contract;

import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserAgent;
import dev.latchkey.network.IpAddress;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * A log-in that is carried on, as its user sees it.
 *
 * @param sessionId which; no secret
 * @param current whether it is the one that asks
 * @param createdAt when its user logged in
 * @param lastUsedAt when it was last given tokens
 * @param expiresAt when it ends unless it is used before
 * @param client the address that it was last used from, where that is known
 * @param userAgent what its client called itself then
 */
public record Session(
    SessionId sessionId,
    boolean current,
    Instant createdAt,
    Instant lastUsedAt,
    Instant expiresAt,
    Optional<IpAddress> client,
    Optional<UserAgent> userAgent)
    implements Message {
  /**
   * Reads a body.
   *
   * @throws FailureException {@link Failure#INVALID_REQUEST}, naming the member
   */
  public static Session fromJson(JsonObject body) {
    MessageReader reader = new MessageReader(body);
    return new Session(
        reader.parsed("session_id", SessionId::parse),
        reader.flag("current"),
        reader.instant("created_at"),
        reader.instant("last_used_at"),
        reader.instant("expires_at"),
        reader.optional("client", IpAddress::parse),
        reader.optional("user_agent", UserAgent::parse));
  }

  @Override
  public JsonObject toJson() {
    JsonObject body =
        new JsonObject()
            .put("session_id", sessionId.toString())
            .put("created_at", createdAt.toString())
            .put("last_used_at", lastUsedAt.toString())
            .put("expires_at", expiresAt.toString());
    if (current) {
      body.put("current", true);
    }
    client.ifPresent(address -> body.put("client", address.toString()));
    userAgent.ifPresent(agent -> body.put("user_agent", agent.toString()));
    return body;
  }
}
