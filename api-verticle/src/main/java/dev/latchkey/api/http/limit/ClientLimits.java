package dev.latchkey.api.http.limit;

import dev.latchkey.api.http.client.ClientAddresses;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Makes the limits of the operations that have one. */
public final class ClientLimits {
  private final LimitSettings settings;
  private final ClientAddresses clients;

  public ClientLimits(LimitSettings settings, ClientAddresses clients) {
    this.settings = settings;
    this.clients = clients;
  }

  /** What goes before the body of an operation is read; each call counts from zero. */
  public Optional<Handler<RoutingContext>> of(String operationId) {
    return settings.of(operationId).map(rate -> new ClientLimit(rate, clients));
  }
}
