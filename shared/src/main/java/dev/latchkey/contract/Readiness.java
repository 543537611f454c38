package dev.latchkey.contract;

import io.vertx.core.json.JsonObject;

/**
 * A user verticle can serve: its database answered and its signing key is loaded. Its body is
 * empty.
 */
public record Readiness() implements Message {
  static Readiness fromJson(JsonObject body) {
    return new Readiness();
  }

  @Override
  public JsonObject toJson() {
    return new JsonObject();
  }
}
