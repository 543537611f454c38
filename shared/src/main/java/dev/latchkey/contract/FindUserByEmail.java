package dev.latchkey.contract;

import dev.latchkey.account.EmailAddress;
import io.vertx.core.json.JsonObject;

/**
 * Asks for the user who has an e-mail address.
 *
 * @param email the address, in any spelling
 */
public record FindUserByEmail(EmailAddress email) implements Message {
  /**
   * Reads a body.
   *
   * @throws FailureException {@link Failure#INVALID_REQUEST}, naming the member
   */
  public static FindUserByEmail fromJson(JsonObject body) {
    return new FindUserByEmail(new MessageReader(body).parsed("email", EmailAddress::parse));
  }

  @Override
  public JsonObject toJson() {
    return new JsonObject().put("email", email.value());
  }
}
