package dev.latchkey.api.http.client;

import dev.latchkey.account.InvalidValueException;
import dev.latchkey.network.IpAddress;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the client of a request. That is the peer, unless the peer is a proxy of ours: then it is
 * who came to the first of our proxies, as that one says. What is further left was written by
 * somebody else, and so by anybody (ASVS 4.1.3).
 *
 * <p>All of it runs on one event loop.
 */
public final class ClientAddresses {
  private static final Logger LOG = LoggerFactory.getLogger(ClientAddresses.class);

  private final ProxySettings proxies;
  private boolean warned;

  public ClientAddresses(ProxySettings proxies) {
    this.proxies = proxies;
  }

  /** The client's address; nothing where the connection has none, as one inside the machine. */
  public Optional<IpAddress> of(HttpServerRequest request) {
    return peer(request.remoteAddress()).map(peer -> behind(peer, request));
  }

  private IpAddress behind(IpAddress peer, HttpServerRequest request) {
    if (!proxies.isTrusted(peer)) {
      warnOnce(request);
      return peer;
    }
    IpAddress last = peer;
    if (proxies.header().isIn(request.headers())) {
      for (Optional<IpAddress> hop : proxies.header().backwards(request.headers())) {
        if (hop.isEmpty()) {
          // Nobody knows who that was: it counts as the proxy that said so.
          return last;
        }
        last = hop.get();
        if (!proxies.isTrusted(last)) {
          return last;
        }
      }
    }
    return last;
  }

  /** All clients of a proxy that was forgotten look like one, and slow each other. */
  private void warnOnce(HttpServerRequest request) {
    if (!warned && proxies.header().isIn(request.headers())) {
      warned = true;
      LOG.warn(
          "A header that proxies write came from an address that is not in http.trusted_proxies, and"
              + " was ignored. If that is your proxy, all its clients count as one until it is"
              + " named there; if not, somebody tries to look like somebody else.");
    }
  }

  private static Optional<IpAddress> peer(SocketAddress address) {
    String text = address.hostAddress();
    if (text == null) {
      return Optional.empty();
    }
    int zone = text.indexOf('%');
    try {
      return Optional.of(IpAddress.parse(zone < 0 ? text : text.substring(0, zone)));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }
}
