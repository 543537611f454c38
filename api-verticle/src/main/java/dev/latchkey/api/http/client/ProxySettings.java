package dev.latchkey.api.http.client;

import dev.latchkey.network.IpAddress;
import dev.latchkey.network.IpNetwork;
import java.util.List;

/**
 * The proxies that requests come through.
 *
 * @param trusted where they are; what anybody else says of other addresses is ignored
 * @param header the one header that they write; another is whatever the client wrote, and ignored
 */
public record ProxySettings(List<IpNetwork> trusted, ForwardedHeader header) {
  /** No proxy. */
  public static final ProxySettings NONE =
      new ProxySettings(List.of(), ForwardedHeader.X_FORWARDED_FOR);

  /** Copies the list. */
  public ProxySettings {
    trusted = List.copyOf(trusted);
  }

  boolean isTrusted(IpAddress address) {
    return trusted.stream().anyMatch(network -> network.contains(address));
  }
}
