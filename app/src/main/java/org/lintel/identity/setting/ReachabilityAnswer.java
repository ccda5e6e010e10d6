package org.lintel.identity.setting;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lintel.platform.secret.KeyedHash;
import org.lintel.platform.setting.Arrival;
import org.springframework.stereotype.Component;

/** What this installation, and no other, answers to a nonce. */
@Component
public class ReachabilityAnswer {

  private final KeyedHash hash;

  /** Nonces that a test waits for; nothing is noted of anybody else who asks. */
  private final Map<String, Optional<Seen>> awaited = new ConcurrentHashMap<>();

  ReachabilityAnswer(KeyedHash hash) {
    this.hash = hash;
  }

  /**
   * How the request of a test came in.
   *
   * @param isSecure whether Lintel takes it for https
   * @param isBelieved whether the headers of the peer are believed
   */
  public record Seen(Arrival arrival, boolean isSecure, boolean isBelieved) {}

  public String to(String nonce) {
    return HexFormat.of().formatHex(hash.of("reachability", nonce));
  }

  /** Notes how the request came in, when a test waits for it. */
  public void note(String nonce, Seen seen) {
    awaited.computeIfPresent(nonce, (known, before) -> Optional.of(seen));
  }

  void await(String nonce) {
    awaited.put(nonce, Optional.empty());
  }

  /** What was noted; empty when another node of the installation answered. */
  Optional<Seen> taken(String nonce) {
    Optional<Seen> seen = awaited.remove(nonce);
    return seen == null ? Optional.empty() : seen;
  }
}
