package dev.latchkey.contract;

import dev.latchkey.account.RefreshToken;
import dev.latchkey.account.UserAgent;
import dev.latchkey.network.IpAddress;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * Trades a refresh token for its successor and a new access token.
 *
 * @param refreshToken the last one that the session was given
 * @param client the address that it comes from, for its user to see
 * @param userAgent what the client calls itself, for its user to see
 */
public record RefreshSession(
    RefreshToken refreshToken, Optional<IpAddress> client, Optional<UserAgent> userAgent)
    implements Message {
  /** A refresh that nobody knows more about. */
  public RefreshSession(RefreshToken refreshToken) {
    this(refreshToken, Optional.empty(), Optional.empty());
  }

  /**
   * Reads a body.
   *
   * @throws FailureException {@link Failure#INVALID_REQUEST}, naming the member
   */
  public static RefreshSession fromJson(JsonObject body) {
    MessageReader reader = new MessageReader(body);
    return new RefreshSession(
        reader.parsed("refresh_token", RefreshToken::parse),
        reader.optional("client", IpAddress::parse),
        reader.optional("user_agent", UserAgent::parse));
  }

  @Override
  public JsonObject toJson() {
    JsonObject body = new JsonObject().put("refresh_token", refreshToken.reveal());
    client.ifPresent(address -> body.put("client", address.toString()));
    userAgent.ifPresent(agent -> body.put("user_agent", agent.toString()));
    return body;
  }
}
