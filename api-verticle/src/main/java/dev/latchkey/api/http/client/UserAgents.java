package dev.latchkey.api.http.client;

import dev.latchkey.account.UserAgent;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** What clients call themselves. */
public final class UserAgents {
  private UserAgents() {}

  /** As the header says, as far as it can be shown to anybody. */
  public static Optional<UserAgent> of(HttpServerRequest request) {
    return Optional.ofNullable(request.getHeader("User-Agent")).flatMap(UserAgent::cleaned);
  }
}
