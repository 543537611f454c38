package dev.latchkey.contract;

import io.vertx.core.json.JsonObject;

/** Asks a user verticle whether it can serve now. Its body is empty. */
public record CheckReadiness() implements Message {
  static CheckReadiness fromJson(JsonObject body) {
    return new CheckReadiness();
  }

  @Override
  public JsonObject toJson() {
    return new JsonObject();
  }
}
