package org.lintel.survey.mail;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.channel.Deliveries;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.survey.Wave;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts letters that failed, or may not have arrived, back in the queue; they go within a minute.
 */
@Component
public class RenewingMails {

  public static final String KIND = InvitationLetters.KIND;

  private final Deliveries deliveries;
  private final AuditTrail audit;

  RenewingMails(Deliveries deliveries, AuditTrail audit) {
    this.deliveries = deliveries;
    this.audit = audit;
  }

  /** One letter, or all of the wave; returns how many. */
  @Transactional
  public int renew(Viewer viewer, Wave wave, Optional<UUID> letter) {
    int renewed = deliveries.renew(KIND, wave.uuid(), letter);
    if (renewed > 0) {
      audit.append(
          viewer.id(),
          "wave-mails-renewed",
          wave.uuid().toString(),
          Map.of("letters", String.valueOf(renewed)));
    }
    return renewed;
  }
}
