package dev.latchkey.contract;

import dev.latchkey.account.DisplayName;
import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.Password;
import io.vertx.core.json.JsonObject;

/**
 * Makes an account.
 *
 * @param name what it shows
 * @param email where its owner is reached; unique among accounts
 * @param password what its owner will log in with; the user verticle holds it to its policy
 */
public record SignUp(DisplayName name, EmailAddress email, Password password) implements Message {
  /**
   * Reads a body.
   *
   * @throws FailureException {@link Failure#INVALID_REQUEST}, naming the member
   */
  public static SignUp fromJson(JsonObject body) {
    MessageReader reader = new MessageReader(body);
    return new SignUp(
        reader.parsed("name", DisplayName::parse),
        reader.parsed("email", EmailAddress::parse),
        reader.parsed("password", Password::parse));
  }

  @Override
  public JsonObject toJson() {
    return new JsonObject()
        .put("name", name.value())
        .put("email", email.value())
        .put("password", password.reveal());
  }
}
