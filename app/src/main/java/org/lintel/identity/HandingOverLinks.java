package org.lintel.identity;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.lintel.identity.StaffLink.Kind;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.mail.Mail;
import org.lintel.platform.mail.MailOutcome;
import org.lintel.platform.mail.Mails;
import org.lintel.platform.setting.PublicAddress;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Texts;
import org.springframework.stereotype.Component;

/** Makes a link for a member of staff and mails it when a mail server is set. */
@Component
class HandingOverLinks {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final StaffLinks links;
  private final AuditTrail audit;
  private final PublicAddress publicAddress;
  private final Mails mails;
  private final Texts texts;
  private final OrganisationNames organisations;

  HandingOverLinks(
      StaffLinks links,
      AuditTrail audit,
      PublicAddress publicAddress,
      Mails mails,
      Texts texts,
      OrganisationNames organisations) {
    this.links = links;
    this.audit = audit;
    this.publicAddress = publicAddress;
    this.mails = mails;
    this.texts = texts;
    this.organisations = organisations;
  }

  HandedLink make(StaffMember member, Kind kind, UUID madeBy, Duration validity) {
    StaffLink link = links.make(member.id(), kind, madeBy, validity);
    String act = kind == Kind.INVITATION ? "invitation-made" : "password-link-made";
    audit.append(madeBy, act, member.id().toString(), Map.of());
    String address = publicAddress.of(link.path());
    return new HandedLink(address, link.expiresAt(), mail(member, kind, address, link));
  }

  private MailOutcome mail(StaffMember member, Kind kind, String address, StaffLink link) {
    if (kind == Kind.ENTRY) {
      return new MailOutcome.NotSetUp();
    }
    var text = texts.in(member.language());
    String key = kind == Kind.INVITATION ? "identity.mail.invitation" : "identity.mail.password";
    String end = TIME.format(link.expiresAt().atZone(organisations.zone()));
    return mails.send(
        new Mail(
            member.email().value(),
            text.get(key + ".subject"),
            text.get(key + ".text", member.name(), address, end)));
  }
}
