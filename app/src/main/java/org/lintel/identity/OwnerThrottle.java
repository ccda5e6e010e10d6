package org.lintel.identity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.directory.Tokens;
import org.springframework.stereotype.Component;

/**
 * Slows down who asks for codes or guesses them: by phone or e-mail, network address, household and
 * over all. What a stranger is told depends on nothing that only the roster knows.
 */
@Component
public class OwnerThrottle {

  private static final byte[] EVERYBODY = "everybody".getBytes(StandardCharsets.UTF_8);

  private final Throttle throttle;

  OwnerThrottle(Throttle throttle) {
    this.throttle = throttle;
  }

  /** Charges a wish for a code; the time until which it must wait, or empty when it may go on. */
  public Optional<Instant> ask(byte[] contact, String address) {
    return throttle
        .charge(Throttle.Kind.OWNER_ADDRESS, Throttle.addressKey(address))
        .or(() -> throttle.charge(Throttle.Kind.OWNER_CONTACT, contact))
        .or(() -> throttle.charge(Throttle.Kind.OWNERS, EVERYBODY));
  }

  /** Charges a code or a link that somebody typed in. */
  public Optional<Instant> attempt(String address) {
    return throttle.charge(Throttle.Kind.OWNER_ADDRESS, Throttle.addressKey(address));
  }

  /** Whether the household may be sent another code; nobody outside learns that it may not. */
  public boolean mayReach(UUID household) {
    return throttle
        .charge(Throttle.Kind.OWNER_HOUSEHOLD, Tokens.hash(household.toString()))
        .isEmpty();
  }

  /** A code was right: who has the phone or e-mail starts anew. */
  public void forgive(byte[] contact, UUID household, String address) {
    throttle.forget(Throttle.Kind.OWNER_CONTACT, contact);
    throttle.forget(Throttle.Kind.OWNER_HOUSEHOLD, Tokens.hash(household.toString()));
    throttle.giveBack(Throttle.Kind.OWNER_ADDRESS, Throttle.addressKey(address));
  }
}
