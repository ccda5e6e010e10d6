package org.lintel.identity.setting;

import java.util.List;

/** What came back when the server asked itself through its public address. */
public sealed interface Reached {

  /**
   * This installation answered.
   *
   * @param faults what the proxy in front of it does not send, or is not believed
   */
  record Ours(List<ProxyFault> faults) implements Reached {

    public Ours {
      faults = List.copyOf(faults);
    }
  }

  /** No public address is set. */
  record NotSet() implements Reached {}

  /** The name is not known to this server's name service. */
  record UnknownHost(String host) implements Reached {}

  /** The name leads to an address that is no public address of anybody: {@code 169.254.169.254}. */
  record Forbidden(String host) implements Reached {}

  /** Nobody answered within the wait, or the connection was refused. */
  record NoAnswer(String host, int port) implements Reached {}

  /** The certificate is not valid for this host, or not trusted by this server. */
  record BadCertificate(String host) implements Reached {}

  /** Somebody answered, but not this installation. */
  record SomebodyElse(int status) implements Reached {}
}
