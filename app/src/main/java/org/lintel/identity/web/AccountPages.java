package org.lintel.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.identity.Sessions;
import org.lintel.identity.StaffMembers;
import org.lintel.identity.StaffPhones;
import org.lintel.platform.Viewer;
import org.lintel.platform.secret.PhoneNumber;
import org.lintel.platform.web.Refusals;
import org.springframework.stereotype.Component;

/** Puts a member of staff's own page together. */
@Component
class AccountPages {

  private final StaffMembers staff;
  private final StaffPhones phones;
  private final Sessions sessions;
  private final StaffLines lines;

  AccountPages(StaffMembers staff, StaffPhones phones, Sessions sessions, StaffLines lines) {
    this.staff = staff;
    this.phones = phones;
    this.sessions = sessions;
    this.lines = lines;
  }

  AccountPage of(HttpServletRequest request, Viewer viewer, Refusals refusals) {
    return of(request, viewer, phone(viewer).orElse(""), refusals);
  }

  /** With the number as it was typed. */
  AccountPage of(HttpServletRequest request, Viewer viewer, String phone, Refusals refusals) {
    var line = lines.of(staff.get(viewer.id()));
    UUID own = SessionFilter.session(request);
    return new AccountPage(
        line.email(),
        phone,
        !line.phone().isEmpty(),
        line.held(),
        Arrays.stream(Permission.values()).anyMatch(viewer::may),
        sessions.of(viewer.id()).stream().map(session -> line(session, own)).toList(),
        refusals);
  }

  private Optional<String> phone(Viewer viewer) {
    return phones.of(viewer.id()).map(PhoneNumber::value);
  }

  private static AccountPage.Line line(Sessions.Listed session, UUID own) {
    return new AccountPage.Line(
        session.id(),
        session.device(),
        session.startedAt(),
        session.lastSeenAt(),
        session.id().equals(own));
  }
}
