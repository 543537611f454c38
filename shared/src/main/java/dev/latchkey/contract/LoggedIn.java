package dev.latchkey.contract;

import io.vertx.core.json.JsonObject;

/**
 * A successful log-in.
 *
 * @param token the access token, a signed JWT; a secret
 * @param expiresIn seconds until the token expires
 * @param user who logged in
 */
public record LoggedIn(String token, long expiresIn, User user) implements Message {
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
        reader.text("token"), reader.seconds("expires_in"), User.fromJson(reader.object("user")));
  }

  @Override
  public JsonObject toJson() {
    return new JsonObject()
        .put("token", token)
        .put("token_type", TOKEN_TYPE)
        .put("expires_in", expiresIn)
        .put("user", user.toJson());
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "LoggedIn[token=redacted, expiresIn=" + expiresIn + ", user=" + user + "]";
  }
}
