package dev.latchkey.user;

import dev.latchkey.contract.Operation;
import dev.latchkey.user.bus.OperationConsumers;
import dev.latchkey.user.expiry.Forgetting;
import dev.latchkey.user.key.AccessTokenIssuer;
import dev.latchkey.user.revocation.RevocationLog;
import dev.latchkey.user.session.OwnSessions;
import dev.latchkey.user.session.SessionEnds;
import dev.latchkey.user.session.SessionEvents;
import dev.latchkey.user.session.SessionRefreshes;
import dev.latchkey.user.session.SessionSettings;
import dev.latchkey.user.session.SessionStarts;
import dev.latchkey.user.store.Database;
import dev.latchkey.user.store.SessionStore;
import dev.latchkey.user.store.UserStore;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/** Wires sessions. */
final class SessionService {
  private final SessionStore store;
  private final SessionEnds ends;
  private final SessionStarts starts;
  private final SessionRefreshes refreshes;
  private final OwnSessions own;

  SessionService(
      Vertx vertx,
      Database database,
      AccessTokenIssuer issuer,
      RevocationLog revocations,
      SessionSettings settings,
      SecureRandom random,
      Clock clock) {
    UserStore users = new UserStore(database);
    SessionEvents events = new SessionEvents(vertx, clock);
    store = new SessionStore(database);
    ends = new SessionEnds(store, revocations, events, issuer.lifetime(), clock);
    starts = new SessionStarts(store, users, issuer, events, settings, random, clock);
    refreshes = new SessionRefreshes(store, users, issuer, ends, settings, random, clock);
    own = new OwnSessions(store, users, ends, clock);
  }

  SessionStarts starts() {
    return starts;
  }

  SessionEnds ends() {
    return ends;
  }

  void forget(Forgetting forgetting) {
    forgetting.start("sessions", store::deleteExpired);
  }

  List<Future<Void>> serve(OperationConsumers bus) {
    return List.of(
        bus.serve(Operation.REFRESH_SESSION, refreshes::refresh),
        bus.serve(Operation.LOG_OUT, own::logOut),
        bus.serve(Operation.LOG_OUT_EVERYWHERE, own::logOutEverywhere),
        bus.serve(Operation.LIST_SESSIONS, own::list),
        bus.serve(Operation.REVOKE_SESSION, own::revoke));
  }
}
