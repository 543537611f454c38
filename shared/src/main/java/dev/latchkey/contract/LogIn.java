package dev.latchkey.contract;

import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.Password;
import dev.latchkey.account.UserId;
import dev.latchkey.network.IpAddress;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * Trades an e-mail and a password for an access token.
 *
 * @param email the account's address, in any spelling
 * @param password its password
 * @param client the address that the try comes from: what guessing is counted by. All tries without
 *     one count as one client's
 * @param bearer whose valid access token came along with the try, if one did: its user is not
 *     slowed by somebody else's guessing. Whoever sends this has verified the token
 */
public record LogIn(
    EmailAddress email, Password password, Optional<IpAddress> client, Optional<UserId> bearer)
    implements Message {
  private static final String CLIENT = "client";
  private static final String BEARER = "bearer";

  /** A try that nobody knows more about. */
  public LogIn(EmailAddress email, Password password) {
    this(email, password, Optional.empty(), Optional.empty());
  }

  /** The same try, from this client, with this user's token. */
  public LogIn from(Optional<IpAddress> newClient, Optional<UserId> newBearer) {
    return new LogIn(email, password, newClient, newBearer);
  }

  /**
   * Reads a body.
   *
   * @throws FailureException {@link Failure#INVALID_REQUEST}, naming the member
   */
  public static LogIn fromJson(JsonObject body) {
    MessageReader reader = new MessageReader(body);
    return new LogIn(
        reader.parsed("email", EmailAddress::parse),
        reader.parsed("password", Password::parse),
        reader.optional(CLIENT, IpAddress::parse),
        reader.optional(BEARER, UserId::parse));
  }

  @Override
  public JsonObject toJson() {
    JsonObject body =
        new JsonObject().put("email", email.value()).put("password", password.reveal());
    client.ifPresent(address -> body.put(CLIENT, address.toString()));
    bearer.ifPresent(user -> body.put(BEARER, user.toString()));
    return body;
  }
}
