package dev.latchkey.contract;

import io.vertx.core.json.JsonObject;

/** Asks for the keys that verify access tokens. Its body is empty. */
public record ListPublicKeys() implements Message {
  static ListPublicKeys fromJson(JsonObject body) {
    return new ListPublicKeys();
  }

  @Override
  public JsonObject toJson() {
    return new JsonObject();
  }
}
