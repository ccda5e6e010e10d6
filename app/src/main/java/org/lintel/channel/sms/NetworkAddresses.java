package org.lintel.channel.sms;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Which addresses lie within a machine or a network, where no provider of the world is. */
final class NetworkAddresses {

  private NetworkAddresses() {}

  static boolean isInternal(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || isReserved(address);
  }

  private static boolean isReserved(InetAddress address) {
    byte[] bytes = address.getAddress();
    return switch (address) {
      case Inet4Address _ -> isReserved(bytes[0] & 0xff, bytes[1] & 0xff);
      case Inet6Address _ -> isReservedSix(bytes);
      default -> true;
    };
  }

  /** This network, carrier-grade translation, benchmarks, and what was never given out. */
  private static boolean isReserved(int first, int second) {
    return first == 0
        || (first == 100 && second >= 64 && second < 128)
        || (first == 192 && second == 0)
        || (first == 198 && (second == 18 || second == 19))
        || first >= 240;
  }

  /** Unique local addresses, and addresses of version 4 in the clothes of version 6. */
  private static boolean isReservedSix(byte[] bytes) {
    boolean isUniqueLocal = (bytes[0] & 0xfe) == 0xfc;
    boolean isTranslated = bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xff) == 0xff;
    boolean isSixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
    boolean isCompatible = true;
    for (int at = 0; at < 12; at++) {
      isCompatible &= bytes[at] == 0;
    }
    return isUniqueLocal || isTranslated || isSixToFour || isCompatible;
  }
}
