package dev.latchkey.contract;

import io.vertx.core.json.JsonObject;

/** What was to be ended has ended; there is nothing more to say. */
public record LoggedOut() implements Message {
  /** Reads a body; what it has is of a newer version. */
  public static LoggedOut fromJson(JsonObject body) {
    return new LoggedOut();
  }

  @Override
  public JsonObject toJson() {
    return new JsonObject();
  }
}
