package dev.latchkey.contract;

import dev.latchkey.account.RefreshToken;
import io.vertx.core.json.JsonObject;

/**
 * A successful log-in, or its continuation.
 *
 * @param token the access token, a signed JWT; a secret
 * @param expiresIn seconds until the access token expires
 * @param refreshToken what the next tokens are had for; a secret
 * @param refreshExpiresIn seconds until the refresh token expires, and the session with it
 * @param user who logged in
 */
public record LoggedIn(
    String token, long expiresIn, RefreshToken refreshToken, long refreshExpiresIn, User user)
    implements Message {
  /** How the token is presented: whoever bears it is its owner (RFC 6750). */
  public static final String TOKEN_TYPE = "Bearer";

  /**
   * Reads a body.
   *
   * @throws FailureException {@link Failure#INVALID_REQUEST}, naming the member
   */
  public static LoggedIn fromJson(JsonObject body) {
    MessageReader reader = new MessageReader(body);
    return new LoggedIn(
        reader.text("token"),
        reader.seconds("expires_in"),
        reader.parsed("refresh_token", RefreshToken::parse),
        reader.seconds("refresh_expires_in"),
        User.fromJson(reader.object("user")));
  }

  @Override
  public JsonObject toJson() {
    return new JsonObject()
        .put("token", token)
        .put("token_type", TOKEN_TYPE)
        .put("expires_in", expiresIn)
        .put("refresh_token", refreshToken.reveal())
        .put("refresh_expires_in", refreshExpiresIn)
        .put("user", user.toJson());
  }

  /** Without the tokens. */
  @Override
  public String toString() {
    return "LoggedIn[token=redacted, expiresIn=" + expiresIn + ", user=" + user + "]";
  }
}
