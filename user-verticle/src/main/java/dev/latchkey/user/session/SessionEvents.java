package dev.latchkey.user.session;

import dev.latchkey.account.SessionId;
import dev.latchkey.account.UserId;
import dev.latchkey.network.IpAddress;
import dev.latchkey.user.store.StoredSession;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.Optional;

/**
 * Tells whoever listens what happens to sessions. Published after it has happened, and not kept:
 * who is not there then is not told.
 */
public final class SessionEvents {
  static final String STARTED = "latchkey.session.started";
  static final String ENDED = "latchkey.session.ended";
  static final String REUSE_DETECTED = "latchkey.session.reuse_detected";

  private final Vertx vertx;
  private final Clock clock;

  public SessionEvents(Vertx vertx, Clock clock) {
    this.vertx = vertx;
    this.clock = clock;
  }

  void started(StoredSession session) {
    JsonObject event = event(session.id(), session.userId());
    session.lastUse().client().ifPresent(address -> event.put("client", address.toString()));
    session.lastUse().userAgent().ifPresent(agent -> event.put("user_agent", agent.toString()));
    vertx.eventBus().publish(STARTED, event);
  }

  void ended(SessionId id, UserId userId, SessionEnd end) {
    vertx.eventBus().publish(ENDED, event(id, userId).put("reason", end.reason()));
  }

  void reuseDetected(StoredSession session, Optional<IpAddress> client) {
    JsonObject event = event(session.id(), session.userId());
    client.ifPresent(address -> event.put("client", address.toString()));
    vertx.eventBus().publish(REUSE_DETECTED, event);
  }

  private JsonObject event(SessionId id, UserId userId) {
    return new JsonObject()
        .put("session_id", id.toString())
        .put("user_id", userId.toString())
        .put("at", clock.instant().toString());
  }
}
