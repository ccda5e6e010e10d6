package org.lintel.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.mail.MailOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Mails a link to a new password. The answer is the same, and as fast, whether or not the address
 * is known: the work is done by another thread.
 */
@Component
public class LosingAPassword {

  private static final Logger log = LoggerFactory.getLogger(LosingAPassword.class);

  private final Throttle throttle;
  private final StaffMembers staff;
  private final HandingOverLinks links;
  private final IdentitySettings settings;
  private final StaffEmails emails;

  LosingAPassword(
      Throttle throttle,
      StaffMembers staff,
      HandingOverLinks links,
      IdentitySettings settings,
      StaffEmails emails) {
    this.throttle = throttle;
    this.staff = staff;
    this.links = links;
    this.settings = settings;
    this.emails = emails;
  }

  /** Takes the wish; the time until which it must wait, when too many came. */
  public Optional<Instant> wish(Email email, String address) {
    byte[] hash = emails.hash(email);
    var wait =
        throttle
            .charge(Throttle.Kind.ADDRESS, Throttle.addressKey(address))
            .or(() -> throttle.charge(Throttle.Kind.EMAIL, hash));
    if (wait.isEmpty()) {
      Thread.ofPlatform().daemon().name("lost-password").start(() -> mail(hash));
    }
    return wait;
  }

  private void mail(byte[] hash) {
    emails
        .owner(hash)
        .ifPresent(
            person -> OrganisationScope.run(person.organisation(), () -> mail(person.subject())));
  }

  private void mail(UUID id) {
    StaffMember member = staff.get(id);
    if (member.state() != StaffState.ACTIVE) {
      return;
    }
    var link =
        links.make(member, StaffLink.Kind.NEW_PASSWORD, AuditTrail.SYSTEM, settings.mailedLink());
    if (link.mail() instanceof MailOutcome.Failed failed) {
      log.warn("the mail with a new password for staff {} was not taken: {}", id, failed.reason());
    }
  }
}
