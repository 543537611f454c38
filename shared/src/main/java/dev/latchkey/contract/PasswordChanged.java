package dev.latchkey.contract;

import io.vertx.core.json.JsonObject;

/** The password was changed; there is nothing more to say. */
public record PasswordChanged() implements Message {
  /** Reads a body; what it has is of a newer version. */
  public static PasswordChanged fromJson(JsonObject body) {
    return new PasswordChanged();
  }

  @Override
  public JsonObject toJson() {
    return new JsonObject();
  }
}
