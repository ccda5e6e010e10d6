package org.lintel.identity.setting;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lintel.identity.setting.ReachabilityAnswer.Seen;
import org.lintel.platform.setting.TrustedProxies;

/**
 * Something that a proxy in front of Lintel has to send and does not, or that Lintel does not
 * believe. Without it cookies are not kept to https, visitors cannot be told apart when sign-ins
 * are throttled, or browsers without Sec-Fetch-Site are refused.
 *
 * @param key of the sentence that says what is missing and what to set
 */
public record ProxyFault(String key, List<String> arguments) {

  private static final String PREFIX = "identity.reached.proxy.";

  public ProxyFault {
    arguments = List.copyOf(arguments);
  }

  private static ProxyFault of(String name, String... arguments) {
    return new ProxyFault(PREFIX + name, List.of(arguments));
  }

  /**
   * What is wrong with how the request came in.
   *
   * @param address that was asked
   * @param isDirect whether nobody stood between
   * @param stored the setting, which holds after the next start
   */
  static List<ProxyFault> of(URI address, Seen seen, boolean isDirect, TrustedProxies stored) {
    var faults = new ArrayList<ProxyFault>();
    String host = seen.arrival().host();
    if (!host.equalsIgnoreCase(address.getRawAuthority())) {
      faults.add(of("host", address.getRawAuthority(), host));
    }
    boolean endsTls = "https".equals(address.getScheme()) && !isOwnTls(seen);
    String proto = seen.arrival().forwardedProto();
    boolean hasFor = !seen.arrival().forwardedFor().isEmpty();
    if (endsTls && proto.isEmpty()) {
      faults.add(of("no-proto"));
    } else if (endsTls && !proto.toLowerCase(Locale.ROOT).equals("https")) {
      faults.add(of("wrong-proto", proto));
    }
    if ((endsTls || !proto.isEmpty()) && !hasFor) {
      faults.add(of("no-for"));
    }
    if ((hasFor || !proto.isEmpty()) && !seen.isBelieved()) {
      faults.add(notBelieved(seen.arrival().peer(), stored));
    }
    if (isDirect && seen.isBelieved() && !hasFor && proto.isEmpty()) {
      faults.add(of("needless"));
    }
    return faults;
  }

  /** Secure without the word of a proxy. */
  private static boolean isOwnTls(Seen seen) {
    return seen.isSecure() && seen.arrival().forwardedProto().isEmpty();
  }

  private static ProxyFault notBelieved(String peer, TrustedProxies stored) {
    TrustedProxies needed = needed(peer);
    if (needed == TrustedProxies.NONE) {
      return of("foreign", peer);
    }
    boolean isSet = stored == needed || stored == TrustedProxies.PRIVATE_NETWORK;
    return isSet
        ? of("restart", peer)
        : of(needed == TrustedProxies.SAME_MACHINE ? "same-machine" : "private-network", peer);
  }

  /** The narrowest setting that covers the peer; none covers one on the open internet. */
  private static TrustedProxies needed(String peer) {
    try {
      InetAddress address = InetAddress.getByName(peer);
      if (address.isLoopbackAddress()) {
        return TrustedProxies.SAME_MACHINE;
      }
      boolean isUniqueLocal =
          address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc;
      return address.isSiteLocalAddress() || address.isLinkLocalAddress() || isUniqueLocal
          ? TrustedProxies.PRIVATE_NETWORK
          : TrustedProxies.NONE;
    } catch (UnknownHostException e) {
      throw new IllegalStateException("the address of a connection is no name: " + peer, e);
    }
  }
}
