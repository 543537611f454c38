package dev.latchkey.network;

import dev.latchkey.account.InvalidValueException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * An IPv4 or IPv6 address. An IPv4 address in IPv6 clothes ({@code ::ffff:192.0.2.1}) is the IPv4
 * address: one client has one address. Never asks a name server.
 */
public final class IpAddress {
  /** No leading zeros: some read them as octal. */
  private static final Pattern V4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");

  /** With a colon among nothing but these the JDK reads an address, and looks up no name. */
  private static final Pattern V6 = Pattern.compile("(?=[^:]*:)[0-9A-Fa-f:][0-9A-Fa-f:.]{1,44}");

  private static final int V6_NETWORK_BITS = 64;

  private final byte[] octets;

  private IpAddress(byte[] octets) {
    this.octets = octets.clone();
  }

  /**
   * Reads an address as text, without port, brackets or zone.
   *
   * @throws InvalidValueException for anything else
   */
  public static IpAddress parse(String text) {
    if (V4.matcher(text).matches() || V6.matcher(text).matches()) {
      try {
        return new IpAddress(InetAddress.getByName(text).getAddress());
      } catch (UnknownHostException e) {
        // told below
      }
    }
    throw new InvalidValueException("must be an IP address");
  }

  /**
   * What one client is counted by: an IPv4 address as it is, and of an IPv6 address its /64, which
   * is what one customer is given at least (RFC 6177), so that a client cannot take another address
   * for every try.
   */
  public IpNetwork clientNetwork() {
    return IpNetwork.of(this, Math.min(bits(), V6_NETWORK_BITS));
  }

  /** 32 or 128. */
  int bits() {
    return octets.length * Byte.SIZE;
  }

  /** The same with all bits behind the first ones zero. */
  IpAddress firstBits(int count) {
    byte[] masked = new byte[octets.length];
    for (int i = 0; i < octets.length; i++) {
      int kept = Math.max(0, Math.min(Byte.SIZE, count - i * Byte.SIZE));
      masked[i] = (byte) (octets[i] & (0xff << (Byte.SIZE - kept)));
    }
    return new IpAddress(masked);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IpAddress that && Arrays.equals(octets, that.octets);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(octets);
  }

  /** As text that reads back the same. */
  @Override
  public String toString() {
    try {
      return InetAddress.getByAddress(octets).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
