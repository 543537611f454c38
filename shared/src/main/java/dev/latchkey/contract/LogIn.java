package dev.latchkey.contract;

import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.Password;
import io.vertx.core.json.JsonObject;

/**
 * Trades an e-mail and a password for an access token.
 *
 * @param email the account's address, in any spelling
 * @param password its password
 */
public record LogIn(EmailAddress email, Password password) implements Message {
  /**
   * Reads a body.
   *
   * @throws FailureException {@link Failure#INVALID_REQUEST}, naming the member
   */
  public static LogIn fromJson(JsonObject body) {
    MessageReader reader = new MessageReader(body);
    return new LogIn(
        reader.parsed("email", EmailAddress::parse), reader.parsed("password", Password::parse));
  }

  @Override
  public JsonObject toJson() {
    return new JsonObject().put("email", email.value()).put("password", password.reveal());
  }
}
