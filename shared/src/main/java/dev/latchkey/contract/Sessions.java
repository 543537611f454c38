package dev.latchkey.contract;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * The sessions of one user.
 *
 * @param sessions the last used first
 */
public record Sessions(List<Session> sessions) implements Message {
  /** Keeps a copy. */
  public Sessions {
    sessions = List.copyOf(sessions);
  }

  /**
   * Reads a body. What is no object in the list is left out.
   *
   * @throws FailureException {@link Failure#INVALID_REQUEST}, naming the member
   */
  public static Sessions fromJson(JsonObject body) {
    return new Sessions(
        new MessageReader(body)
            .array("sessions").stream()
                .filter(JsonObject.class::isInstance)
                .map(session -> Session.fromJson((JsonObject) session))
                .toList());
  }

  @Override
  public JsonObject toJson() {
    JsonArray list = new JsonArray();
    sessions.forEach(session -> list.add(session.toJson()));
    return new JsonObject().put("sessions", list);
  }
}
