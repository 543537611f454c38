package dev.latchkey.user.store;

import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.UserId;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * What a document gets to be an account. It is written only while address and hash are what they
 * were when it was read.
 *
 * @param found the document
 * @param email its address, which it gets in the form that is unique
 * @param userId its own id in the canonical form, or a new one
 * @param createdAt when the account was made
 * @param passwordKind the kind of its hash, where that is not of the current kind
 */
public record UpToDate(
    WaitingUser found,
    EmailAddress email,
    UserId userId,
    Instant createdAt,
    Optional<String> passwordKind) {

  JsonObject unchanged() {
    JsonObject filter =
        new JsonObject()
            // By $eq: the client makes an ObjectId of a text that stands there itself and looks
            // like one.
            .put(
                UserDocument.ID,
                new JsonObject().put("$eq", found.document().getValue(UserDocument.ID)))
            .putNull(UserStore.EMAIL_NORMALIZED);
    found.email().ifPresent(typed -> filter.put(UserDocument.EMAIL, typed));
    found.password().ifPresent(hash -> filter.put(UserDocument.PASSWORD, hash));
    return filter;
  }

  JsonObject change() {
    JsonObject set =
        new JsonObject()
            .put(UserStore.EMAIL_NORMALIZED, email.normalized())
            .put(UserDocument.CREATED_AT, MongoDate.of(createdAt))
            .put(UserStore.USER_ID, userId.toString());
    passwordKind.ifPresent(kind -> set.put(UserDocument.PASSWORD_KIND, kind));
    Object before = found.document().getValue(UserStore.USER_ID);
    if (before != null && !userId.toString().equalsIgnoreCase(before.toString())) {
      set.put(UserDocument.LEGACY_USER_ID, before);
    }
    return new JsonObject().put("$set", set);
  }

  /** Without address and hash. */
  @Override
  public String toString() {
    return "UpToDate[userId=" + userId + "]";
  }
}
