package dev.latchkey.contract;

import io.vertx.core.json.JsonObject;

/**
 * Ends a signing key at once.
 *
 * @param keyId its {@code kid}
 */
public record RevokeKey(String keyId) implements Message {
  /**
   * Reads a body.
   *
   * @throws FailureException {@link Failure#INVALID_REQUEST}, naming the member
   */
  public static RevokeKey fromJson(JsonObject body) {
    return new RevokeKey(new MessageReader(body).text("kid"));
  }

  @Override
  public JsonObject toJson() {
    return new JsonObject().put("kid", keyId);
  }
}
