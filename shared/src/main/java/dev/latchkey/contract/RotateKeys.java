package dev.latchkey.contract;

import io.vertx.core.json.JsonObject;

/** Has the next signing key published. Its body is empty. */
public record RotateKeys() implements Message {
  static RotateKeys fromJson(JsonObject body) {
    return new RotateKeys();
  }

  @Override
  public JsonObject toJson() {
    return new JsonObject();
  }
}
