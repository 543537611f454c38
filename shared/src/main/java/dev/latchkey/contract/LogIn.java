package dev.latchkey.contract;

import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.Password;
import dev.latchkey.account.UserAgent;
import dev.latchkey.account.UserId;
import dev.latchkey.network.IpAddress;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * Trades an e-mail and a password for the tokens of a new session.
 *
 * @param email the account's address, in any spelling
 * @param password its password
 * @param client the address that the try comes from: what guessing is counted by. All tries without
 *     one count as one client's
 * @param bearer whose valid access token came along with the try, if one did: its user is not
 *     slowed by somebody else's guessing. Whoever sends this has verified the token
 * @param userAgent what the client calls itself, for its user to see
 */
public record LogIn(
    EmailAddress email,
    Password password,
    Optional<IpAddress> client,
    Optional<UserId> bearer,
    Optional<UserAgent> userAgent)
    implements Message {
  private static final String CLIENT = "client";
  private static final String BEARER = "bearer";
  private static final String USER_AGENT = "user_agent";

  /** A try that nobody knows more about. */
  public LogIn(EmailAddress email, Password password) {
    this(email, password, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same try, from this client, with this user's token. */
  public LogIn from(Optional<IpAddress> newClient, Optional<UserId> newBearer) {
    return new LogIn(email, password, newClient, newBearer, userAgent);
  }

  /** The same try, by what calls itself so. */
  public LogIn by(Optional<UserAgent> newUserAgent) {
    return new LogIn(email, password, client, bearer, newUserAgent);
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
        reader.optional(BEARER, UserId::parse),
        reader.optional(USER_AGENT, UserAgent::parse));
  }

  @Override
  public JsonObject toJson() {
    JsonObject body =
        new JsonObject().put("email", email.value()).put("password", password.reveal());
    client.ifPresent(address -> body.put(CLIENT, address.toString()));
    bearer.ifPresent(user -> body.put(BEARER, user.toString()));
    userAgent.ifPresent(agent -> body.put(USER_AGENT, agent.toString()));
    return body;
  }
}
