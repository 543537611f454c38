package dev.latchkey.network;

import dev.latchkey.account.InvalidValueException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All addresses that begin alike (CIDR, RFC 4632).
 *
 * @param first the first of them
 * @param prefix how many bits they have in common: 0 to 32, or 0 to 128
 */
public record IpNetwork(IpAddress first, int prefix) {
  private static final Pattern CIDR = Pattern.compile("([^/]+)(?:/(0|[1-9][0-9]{0,2}))?");

  /**
   * Checks the length.
   *
   * @throws InvalidValueException when the address has fewer bits, or has ones behind the prefix,
   *     which is a typing error in most cases
   */
  public IpNetwork {
    if (prefix < 0 || prefix > first.bits() || !first.firstBits(prefix).equals(first)) {
      throw new InvalidValueException("must be a network like 10.0.0.0/8, or an address");
    }
  }

  /**
   * Reads {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or one address.
   *
   * @throws InvalidValueException for anything else
   */
  public static IpNetwork parse(String text) {
    Matcher cidr = CIDR.matcher(text);
    if (!cidr.matches()) {
      throw new InvalidValueException("must be a network like 10.0.0.0/8, or an address");
    }
    IpAddress address = IpAddress.parse(cidr.group(1));
    return new IpNetwork(
        address, cidr.group(2) == null ? address.bits() : Integer.parseInt(cidr.group(2)));
  }

  static IpNetwork of(IpAddress any, int prefix) {
    return new IpNetwork(any.firstBits(prefix), prefix);
  }

  /** Whether an address is one of these; an IPv4 address is in no IPv6 network. */
  public boolean contains(IpAddress address) {
    return address.bits() == first.bits() && address.firstBits(prefix).equals(first);
  }

  @Override
  public String toString() {
    return first + "/" + prefix;
  }
}
