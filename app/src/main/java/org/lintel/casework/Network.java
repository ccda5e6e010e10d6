package org.lintel.casework;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Optional;

/** The network that an address of the internet belongs to: one home, or one company. */
public final class Network {

  /** Bytes of an IPv6 address that name a network; one home has all addresses below it. */
  private static final int PREFIX = 8;

  private Network() {}

  /** Empty for what is no address. */
  public static Optional<String> of(String address) {
    try {
      InetAddress read = InetAddress.ofLiteral(address);
      return Optional.of(
          read instanceof Inet6Address
              ? HexFormat.of().formatHex(read.getAddress(), 0, PREFIX)
              : read.getHostAddress());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
