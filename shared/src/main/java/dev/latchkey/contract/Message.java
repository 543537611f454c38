package dev.latchkey.contract;

import io.vertx.core.json.JsonObject;

/** What travels as the body of a request or a reply. */
public interface Message {
  /** The body, with every secret in clear: for the bus, never for a log. */
  JsonObject toJson();
}
