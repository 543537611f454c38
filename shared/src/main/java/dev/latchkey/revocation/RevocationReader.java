package dev.latchkey.revocation;

import dev.latchkey.account.InvalidValueException;
import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserId;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The members of a revocation: those of the token that they are compared with. */
final class RevocationReader {
  static final String SESSION = "sid";
  static final String USER = "sub";
  static final String BEFORE = "before";
  static final String TOKEN = "jti";
  static final String KEY = "kid";
  static final String EXPIRES_AT = "expires_at";

  private RevocationReader() {}

  static Optional<Revocation> read(JsonObject json) {
    try {
      return instant(json, EXPIRES_AT).flatMap(expiresAt -> read(json, expiresAt));
    } catch (InvalidValueException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Revocation> read(JsonObject json, Instant expiresAt) {
    Optional<Instant> before = instant(json, BEFORE);
    if (before.isPresent()) {
      return text(json, USER)
          .map(id -> Revocation.ofUser(UserId.parse(id), before.get(), expiresAt));
    }
    return text(json, SESSION)
        .map(id -> Revocation.ofSession(SessionId.parse(id), expiresAt))
        .or(() -> text(json, TOKEN).map(id -> Revocation.ofToken(id, expiresAt)))
        .or(() -> text(json, KEY).map(id -> Revocation.ofKey(id, expiresAt)));
  }

  private static Optional<String> text(JsonObject json, String member) {
    return json.getValue(member) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static Optional<Instant> instant(JsonObject json, String member) {
    return text(json, member).map(Instant::parse);
  }
}
