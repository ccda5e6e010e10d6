package org.lintel.platform.setting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * How a request of the test of the public address came in, before any header of a proxy was
 * believed.
 *
 * @param peer address of whoever opened the connection: the proxy, when there is one
 * @param host of the request; headers that were not sent are empty
 */
public record Arrival(
    String peer, int port, String host, String forwardedFor, String forwardedProto) {

  static final String ATTRIBUTE = "org.lintel.arrival";

  /** Set by Tomcat when it has believed the peer. */
  private static final String BELIEVED = "org.apache.tomcat.request.forwarded";

  /** Of the requests that {@link NotingArrivals} notes. */
  public static Optional<Arrival> of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Arrival arrival
        ? Optional.of(arrival)
        : Optional.empty();
  }

  /** Whether the peer is trusted with its headers. */
  public static boolean isBelieved(HttpServletRequest request) {
    return Boolean.TRUE.equals(request.getAttribute(BELIEVED));
  }
}
