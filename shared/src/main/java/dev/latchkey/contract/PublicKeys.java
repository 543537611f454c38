package dev.latchkey.contract;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * The keys that verify access tokens: a JWK Set (RFC 7517).
 *
 * @param keys public JWKs, each with {@code kid} and {@code alg}
 */
public record PublicKeys(List<JsonObject> keys) implements Message {
  public PublicKeys {
    keys = List.copyOf(keys);
  }

  /**
   * Reads a body.
   *
   * @throws FailureException {@link Failure#INVALID_REQUEST} when there is no array of keys
   */
  public static PublicKeys fromJson(JsonObject body) {
    JsonArray keys = new MessageReader(body).array("keys");
    return new PublicKeys(
        keys.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast).toList());
  }

  @Override
  public JsonObject toJson() {
    return new JsonObject().put("keys", new JsonArray(keys));
  }

  /** How many there are: should a sender ever forget to leave out a private part, no log has it. */
  @Override
  public String toString() {
    return "PublicKeys[" + keys.size() + "]";
  }
}
