package org.lintel.identity;

import java.util.Optional;
import java.util.UUID;
import org.lintel.identity.StaffLink.Kind;
import org.lintel.platform.Viewer;
import org.springframework.stereotype.Component;

/** Invites members of staff and hands over links; each link is shown once and works once. */
@Component
public class Inviting {

  private final EnrollingStaff enrolling;
  private final StaffMembers staff;
  private final HandingOverLinks links;
  private final IdentitySettings settings;

  Inviting(
      EnrollingStaff enrolling,
      StaffMembers staff,
      HandingOverLinks links,
      IdentitySettings settings) {
    this.enrolling = enrolling;
    this.staff = staff;
    this.links = links;
    this.settings = settings;
  }

  /** Somebody who was just invited. */
  public record Invited(UUID staff, HandedLink link) {}

  /** Empty when the e-mail is somebody's already. */
  public Optional<Invited> invite(
      Viewer viewer, String name, Email email, EnrollingStaff.Grant grant) {
    return enrolling
        .enroll(viewer.id(), name, email, viewer.language(), grant)
        .map(id -> new Invited(id, link(viewer, id)));
  }

  /** A new link: an invitation for who never signed in, a new password for everybody else. */
  public HandedLink link(Viewer viewer, UUID id) {
    StaffMember member = staff.get(id);
    return member.state() == StaffState.INVITED
        ? links.make(member, Kind.INVITATION, viewer.id(), settings.invitation())
        : links.make(member, Kind.NEW_PASSWORD, viewer.id(), settings.handedLink());
  }
}
