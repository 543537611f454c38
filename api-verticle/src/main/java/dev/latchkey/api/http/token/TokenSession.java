package dev.latchkey.api.http.token;

import dev.latchkey.account.SessionId;
import io.vertx.ext.auth.User;
import java.util.Optional;

/** Which session a user's verified token is of. */
public final class TokenSession {
  private TokenSession() {}

  /** Nothing for tokens of the Flask tutorial. */
  public static Optional<SessionId> of(User user) {
    return Optional.ofNullable(user.principal().getString("sid")).map(SessionId::parse);
  }
}
