package org.lintel.identity.setting;

import java.util.HexFormat;
import org.lintel.platform.secret.KeyedHash;
import org.springframework.stereotype.Component;

/** What this installation, and no other, answers to a nonce. */
@Component
public class ReachabilityAnswer {

  private final KeyedHash hash;

  ReachabilityAnswer(KeyedHash hash) {
    this.hash = hash;
  }

  public String to(String nonce) {
    return HexFormat.of().formatHex(hash.of("reachability", nonce));
  }
}
