package dev.latchkey.user.store;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/** A document of another system in {@code users}, as it was found. Shows nothing of itself. */
public final class WaitingUser {
  private static final int SECONDS_DIGITS = 8;
  private static final int HEXADECIMAL = 16;

  private final JsonObject document;

  WaitingUser(JsonObject document) {
    this.document = document;
  }

  JsonObject document() {
    return document;
  }

  /** The {@code _id}, as 24 hexadecimal digits where it is an ObjectId. For the operator. */
  public String documentId() {
    return UserDocument.objectIdHex(document)
        .orElseGet(() -> String.valueOf(document.getValue(UserDocument.ID)));
  }

  /** The address as it was typed; nothing where there is none or it is no text. */
  public Optional<String> email() {
    return UserDocument.text(document, UserDocument.EMAIL);
  }

  /** The user's id, whatever it looks like; nothing where there is none or it is no text. */
  public Optional<String> userId() {
    return UserDocument.text(document, UserStore.USER_ID);
  }

  /** The hash; nothing where there is none or it is no text. */
  public Optional<String> password() {
    return UserDocument.text(document, UserDocument.PASSWORD);
  }

  /** What the document says, or the time in its ObjectId, to the second; nothing without both. */
  public Optional<Instant> createdAt() {
    return UserDocument.instant(document.getValue(UserDocument.CREATED_AT))
        .or(
            () ->
                UserDocument.objectIdHex(document)
                    .map(hex -> Long.parseLong(hex.substring(0, SECONDS_DIGITS), HEXADECIMAL))
                    .map(Instant::ofEpochSecond));
  }

  @Override
  public String toString() {
    return "WaitingUser[redacted]";
  }
}
