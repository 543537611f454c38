package dev.latchkey.api.http.client;

import dev.latchkey.account.InvalidValueException;
import dev.latchkey.network.IpAddress;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headers in which proxies say who came to them: each adds its peer at the right. */
public enum ForwardedHeader {
  /** De facto: addresses. */
  X_FORWARDED_FOR("X-Forwarded-For") {
    @Override
    Optional<String> node(String element) {
      return Optional.of(element.strip());
    }
  },
  /** RFC 7239: elements of parameters, the peer in {@code for}. */
  FORWARDED("Forwarded") {
    @Override
    Optional<String> node(String element) {
      List<String> peers = new ArrayList<>();
      for (String part : element.split(";", -1)) {
        Matcher parameter = PARAMETER.matcher(part.strip());
        if (!parameter.matches()) {
          return Optional.empty();
        }
        if (parameter.group(1).toLowerCase(Locale.ROOT).equals("for")) {
          peers.add(parameter.group(2) == null ? parameter.group(3) : parameter.group(2));
        }
      }
      // RFC 7239, 4: no parameter comes twice in an element. Which one would be meant?
      return peers.size() == 1 ? Optional.of(peers.get(0)) : Optional.empty();
    }
  };

  /** Without escapes: no address needs one. */
  private static final Pattern PARAMETER =
      Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+)=(?:\"([^\"\\\\]*)\"|([^\"\\s]*))");

  /** An address with a port or without; IPv6 with a port is in brackets (RFC 7239, 6). */
  private static final Pattern NODE =
      Pattern.compile("(?:\\[([^\\]]*)]|([^:]*))(?::[0-9A-Za-z._-]{1,16})?|([0-9A-Fa-f:.]*)");

  private final String header;

  ForwardedHeader(String header) {
    this.header = header;
  }

  /** The peer that one proxy tells of; nothing where it tells none, or in no order. */
  abstract Optional<String> node(String element);

  boolean isIn(MultiMap headers) {
    return headers.contains(header);
  }

  /**
   * Who came to each proxy, the last proxy first; nothing where that is no address.
   *
   * <p>Taken apart at every comma, inside of quotes too: what a client has written begins at the
   * left, and a quote that it opens must not swallow what a proxy adds at the right.
   *
   * @param headers of which this one may be there several times (RFC 9110, 5.3)
   */
  List<Optional<IpAddress>> backwards(MultiMap headers) {
    List<String> elements = Arrays.asList(String.join(",", headers.getAll(header)).split(",", -1));
    Collections.reverse(elements);
    return elements.stream()
        .map(element -> node(element).flatMap(ForwardedHeader::address))
        .toList();
  }

  private static Optional<IpAddress> address(String node) {
    Matcher matcher = NODE.matcher(node);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(IpAddress.parse(matcher.group(matched(matcher))));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  private static int matched(Matcher matcher) {
    int group = 1;
    while (matcher.group(group) == null) {
      group++;
    }
    return group;
  }
}
