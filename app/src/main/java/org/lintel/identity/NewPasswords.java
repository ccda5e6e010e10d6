package org.lintel.identity;

import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.directory.Directory;
import org.springframework.stereotype.Component;

/** New passwords, by a one-time link or by who knows the old one. */
@Component
public class NewPasswords {

  private final StaffLinks links;
  private final StaffMembers staff;
  private final Credentials credentials;
  private final ChoosingAPassword choosing;
  private final OpeningASession opening;

  NewPasswords(
      StaffLinks links,
      StaffMembers staff,
      Credentials credentials,
      ChoosingAPassword choosing,
      OpeningASession opening) {
    this.links = links;
    this.staff = staff;
    this.credentials = credentials;
    this.choosing = choosing;
    this.opening = opening;
  }

  /** A link that can be used now, and for whom. */
  public record Ready(StaffLink link, StaffMember member) {}

  public Optional<Ready> find(StaffLink.Kind kind, String token) {
    return links
        .find(kind, token)
        .map(link ->
            new Ready(
                link, OrganisationScope.call(link.organisation(), () -> staff.get(link.staff()))));
  }

  /** Sets the password and signs in; empty when the link was used meanwhile. */
  public Optional<String> accept(StaffLink link, String password, String device) {
    String prepared = credentials.prepare(password);
    return OrganisationScope.call(
        link.organisation(),
        () ->
            choosing.byLink(link, prepared)
                ? Optional.of(opening.open(link.staff(), device))
                : Optional.empty());
  }

  /** Signs in by a link to the demonstration, which needs no password. */
  public Optional<String> enter(String token, String device) {
    return links
        .find(StaffLink.Kind.ENTRY, token)
        .map(link ->
            OrganisationScope.call(link.organisation(), () -> opening.open(link.staff(), device)));
  }

  /** Changes the viewer's own password; false when the old one is wrong. */
  public boolean change(Viewer viewer, UUID session, String old, String password) {
    var person = Optional.of(new Directory.Entry(viewer.organisation(), viewer.id()));
    if (!credentials.match(person, old)) {
      return false;
    }
    choosing.byOwner(viewer.id(), session, credentials.prepare(password));
    return true;
  }
}
