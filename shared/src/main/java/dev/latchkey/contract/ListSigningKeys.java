package dev.latchkey.contract;

import io.vertx.core.json.JsonObject;

/** Asks what each signing key does. Its body is empty. */
public record ListSigningKeys() implements Message {
  static ListSigningKeys fromJson(JsonObject body) {
    return new ListSigningKeys();
  }

  @Override
  public JsonObject toJson() {
    return new JsonObject();
  }
}
