package org.lintel.identity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.ForeignThings;
import org.lintel.platform.job.Jobs;
import org.springframework.context.ApplicationContext;

/** A colleague with a session and a running job. */
public final class IdentityThings implements ForeignThings {

  @Override
  public Map<String, Object> make(ApplicationContext application, Place place) {
    var fixture = new StaffFixture(application);
    UUID staff =
        fixture.add(place.organisation(), place.mark() + " person", Role.DESK, place.node());
    fixture.signIn(place.organisation(), staff);
    UUID session = application.getBean(Sessions.class).of(staff).getFirst().id();
    var viewer = new StaffViewer(staff, place.organisation(), place.mark(), "en", List.of());
    UUID job = application.getBean(Jobs.class).submit(viewer, "audit-check", Map.of());
    UUID membership =
        application.getBean(StaffMembers.class).get(staff).memberships().getFirst().id();
    return Map.of("staff", staff, "session", session, "membership", membership, "job", job);
  }
}
