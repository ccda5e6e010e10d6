package org.lintel.identity.web;

import java.time.Instant;
import java.util.UUID;
import org.lintel.identity.HandedLink;
import org.lintel.platform.mail.MailOutcome;

/**
 * A link to hand over, shown this once.
 *
 * @param kind {@code invitation} or {@code new-password}: part of the message keys
 * @param mail {@code sent}, {@code none} or {@code failed}
 * @param reason why the mail was not taken
 */
public record HandedLinkPage(
    UUID staff,
    String kind,
    String name,
    String address,
    Instant expiresAt,
    boolean isReachable,
    String mail,
    String reason) {

  static HandedLinkPage of(StaffPage.Line member, HandedLink link, boolean isReachable) {
    return new HandedLinkPage(
        member.id(),
        member.state().equals("invited") ? "invitation" : "new-password",
        member.name(),
        link.address(),
        link.expiresAt(),
        isReachable,
        switch (link.mail()) {
          case MailOutcome.Sent _ -> "sent";
          case MailOutcome.NotSetUp _ -> "none";
          case MailOutcome.Failed _ -> "failed";
        },
        link.mail() instanceof MailOutcome.Failed(String reason, _) ? reason : "");
  }
}
