package dev.latchkey.api.http.session;

import dev.latchkey.account.RefreshToken;
import dev.latchkey.api.http.validation.Fields;
import java.util.Optional;

/** The refresh token in a body, if there is one. */
final class SentToken {
  private SentToken() {}

  static Optional<RefreshToken> of(Fields fields) {
    var token = fields.optional("refresh_token", RefreshToken::parse);
    fields.orRefuse();
    return token;
  }
}
