package dev.latchkey.contract;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * Published by a caller that does not wait for an answer any more, so that work which has not begun
 * is not done.
 *
 * @param requestId what the request had in its header {@link #REQUEST_ID}
 */
public record CallerGone(String requestId) implements Message {
  /** Where it is published. */
  public static final String ADDRESS = "latchkey.caller_gone";

  /** A header of requests: any text that no other request has. */
  public static final String REQUEST_ID = "request_id";

  /** A header of requests: for how many milliseconds the caller waits. */
  public static final String TIMEOUT = "timeout_ms";

  /** Reads a body; nothing for one that is something else. */
  public static Optional<CallerGone> read(Object body) {
    return body instanceof JsonObject json && json.getValue(REQUEST_ID) instanceof String id
        ? Optional.of(new CallerGone(id))
        : Optional.empty();
  }

  @Override
  public JsonObject toJson() {
    return new JsonObject().put(REQUEST_ID, requestId);
  }
}
