package dev.latchkey.contract;

import dev.latchkey.account.RefreshToken;
import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserId;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/**
 * Ends one session: the one that an access token names, or the one that a refresh token carries on;
 * or an access token that is of none.
 */
public sealed interface LogOut extends Message {
  /**
   * Ends a session by its id.
   *
   * @param userId whose; whoever sends this has verified the access token that says so
   * @param sessionId which
   */
  record BySession(UserId userId, SessionId sessionId) implements LogOut {
    @Override
    public JsonObject toJson() {
      return new JsonObject()
          .put("user_id", userId.toString())
          .put("session_id", sessionId.toString());
    }
  }

  /**
   * Ends a session by a token of it.
   *
   * @param refreshToken any that the session was ever given
   */
  record ByRefreshToken(RefreshToken refreshToken) implements LogOut {
    @Override
    public JsonObject toJson() {
      return new JsonObject().put("refresh_token", refreshToken.reveal());
    }
  }

  /**
   * Ends an access token that is of no session, as those of the Flask tutorial are.
   *
   * @param tokenId its {@code jti}
   * @param expiresAt when it expires anyway
   */
  record ByToken(String tokenId, Instant expiresAt) implements LogOut {
    @Override
    public JsonObject toJson() {
      return new JsonObject().put("token_id", tokenId).put("expires_at", expiresAt.toString());
    }
  }

  /**
   * Reads a body, which says it in one of these ways.
   *
   * @throws FailureException {@link Failure#INVALID_REQUEST}, naming the member
   */
  static LogOut fromJson(JsonObject body) {
    MessageReader reader = new MessageReader(body);
    if (body.containsKey("token_id") || body.containsKey("expires_at")) {
      return new ByToken(reader.text("token_id"), reader.instant("expires_at"));
    }
    boolean namesOne = body.containsKey("session_id") || body.containsKey("user_id");
    return body.containsKey("refresh_token") || !namesOne
        ? new ByRefreshToken(reader.parsed("refresh_token", RefreshToken::parse))
        : new BySession(
            reader.parsed("user_id", UserId::parse), reader.parsed("session_id", SessionId::parse));
  }
}
