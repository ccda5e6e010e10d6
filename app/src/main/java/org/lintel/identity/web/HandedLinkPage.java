package org.lintel.identity.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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
    String expiresAt,
    boolean isReachable,
    String mail,
    String reason) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  static HandedLinkPage of(StaffPage.Line member, HandedLink link, boolean isReachable) {
    return new HandedLinkPage(
        member.id(),
        member.state().equals("invited") ? "invitation" : "new-password",
        member.name(),
        link.address(),
        time(link.expiresAt()),
        isReachable,
        switch (link.mail()) {
          case MailOutcome.Sent _ -> "sent";
          case MailOutcome.NotSetUp _ -> "none";
          case MailOutcome.Failed _ -> "failed";
        },
        link.mail() instanceof MailOutcome.Failed(String reason) ? reason : "");
  }

  private static String time(Instant instant) {
    return TIME.format(instant.atZone(ZoneId.systemDefault()));
  }
}
