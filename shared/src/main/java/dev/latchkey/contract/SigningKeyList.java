package dev.latchkey.contract;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * What each signing key does, oldest first.
 *
 * @param keys each with {@code kid}, {@code alg}, {@code phase}, {@code created_at}, {@code
 *     signs_from}, and {@code verifies_until} where that is known
 */
public record SigningKeyList(List<JsonObject> keys) implements Message {
  public SigningKeyList {
    keys = List.copyOf(keys);
  }

  /**
   * Reads a body.
   *
   * @throws FailureException {@link Failure#INVALID_REQUEST} when there is no array of keys
   */
  public static SigningKeyList fromJson(JsonObject body) {
    JsonArray keys = new MessageReader(body).array("keys");
    return new SigningKeyList(
        keys.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast).toList());
  }

  @Override
  public JsonObject toJson() {
    return new JsonObject().put("keys", new JsonArray(keys));
  }
}
