package org.lintel.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.identity.Permission;
import org.lintel.identity.StaffOfPlaces.Colleague;
import org.lintel.identity.Teams;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Identifiers;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Refusals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says who is away: everybody for herself, and who manages duty for the staff below her. */
@Component
public class KeepingAbsences {

  /** Longer than that is leaving: what hangs on her is handed over. */
  static final int MOST_DAYS = 366;

  private static final int MOST_SHOWN = 200;

  private final Absences absences;
  private final AbsenceRows rows;
  private final Teams teams;
  private final OrganisationNames names;
  private final AuditTrail audit;
  private final Identifiers identifiers;
  private final Clock clock;

  KeepingAbsences(
      Absences absences,
      AbsenceRows rows,
      Teams teams,
      OrganisationNames names,
      AuditTrail audit,
      Identifiers identifiers,
      Clock clock) {
    this.absences = absences;
    this.rows = rows;
    this.teams = teams;
    this.names = names;
    this.audit = audit;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /** For whom the viewer may say so besides herself. */
  public List<Colleague> team(Viewer viewer) {
    return teams.under(viewer, Permission.MANAGE_DUTY).stream()
        .filter(colleague -> !colleague.id().equals(viewer.id()))
        .toList();
  }

  /** Absences of the viewer and of those she answers for that are not over, the next first. */
  public List<Absence> current(Viewer viewer) {
    Set<UUID> staff = team(viewer).stream().map(Colleague::id).collect(Collectors.toSet());
    staff.add(viewer.id());
    return absences.from(staff, clock.instant(), MOST_SHOWN);
  }

  /** Who can stand in for somebody of hers. */
  public List<Colleague> covers(Viewer viewer) {
    return teams.beside(viewer.id());
  }

  @Transactional
  public Refusals enter(Viewer viewer, AbsenceForm form) {
    ZoneId zone = names.of(viewer.organisation()).zone();
    var refusals = Refusals.none();
    UUID staff = whose(viewer, form.staff());
    Optional<Instant> from = time(form.from(), zone, "from", refusals);
    Optional<Instant> until = time(form.until(), zone, "until", refusals);
    if (!canCover(staff, form.cover())) {
      refusals.add("cover", "calendar.absences.refused.cover");
    }
    if (refusals.isEmpty() && from.isPresent() && until.isPresent()) {
      rows.lock(staff);
      check(staff, from.get(), until.get(), zone, refusals);
      if (refusals.isEmpty()) {
        var absence = new Absence(identifiers.next(), staff, from.get(), until.get(), form.cover());
        rows.add(absence, viewer.id(), clock.instant());
        audit.append(viewer.id(), "absence-entered", staff.toString(), details(absence));
      }
    }
    return refusals;
  }

  /** She is back, or does not go: what has begun ends now, what has not is taken out. */
  @Transactional
  public void end(Viewer viewer, UUID id) {
    Absence absence = find(viewer, id);
    Instant now = clock.instant();
    if (absence.from().isBefore(now)) {
      rows.end(absence, now);
    } else {
      rows.remove(absence);
    }
    audit.append(viewer.id(), "absence-ended", absence.staff().toString(), Map.of());
  }

  /** Somebody else stands in; false when that colleague cannot. */
  @Transactional
  public boolean cover(Viewer viewer, UUID id, Optional<UUID> cover) {
    Absence absence = find(viewer, id);
    if (!canCover(absence.staff(), cover)) {
      return false;
    }
    rows.cover(absence, cover);
    audit.append(
        viewer.id(),
        "absence-cover-changed",
        absence.staff().toString(),
        Map.of("cover", cover.map(UUID::toString).orElse("")));
    return true;
  }

  /** One that is not over, of the viewer or of somebody she answers for. */
  private Absence find(Viewer viewer, UUID id) {
    return absences
        .find(id)
        .filter(absence -> absence.until().isAfter(clock.instant()))
        .filter(absence -> isFor(viewer, absence.staff()))
        .orElseThrow(() -> new NotFound("absence " + id));
  }

  private UUID whose(Viewer viewer, Optional<UUID> asked) {
    UUID staff = asked.orElse(viewer.id());
    if (!isFor(viewer, staff)) {
      throw new NotFound("staff " + staff);
    }
    return staff;
  }

  private boolean isFor(Viewer viewer, UUID staff) {
    return staff.equals(viewer.id()) || isIn(team(viewer), staff);
  }

  private boolean canCover(UUID staff, Optional<UUID> cover) {
    return cover.isEmpty() || isIn(teams.beside(staff), cover.get());
  }

  private void check(UUID staff, Instant from, Instant until, ZoneId zone, Refusals refusals) {
    if (!until.isAfter(from)) {
      refusals.add("until", "calendar.absences.refused.order");
      return;
    }
    if (until.isAfter(from.plus(Duration.ofDays(MOST_DAYS)))) {
      refusals.add("until", "calendar.absences.refused.long", MOST_DAYS);
    }
    absences.of(staff).stream()
        .filter(other -> other.from().isBefore(until) && from.isBefore(other.until()))
        .findFirst()
        .ifPresent(other ->
            refusals.add(
                "from",
                "calendar.absences.refused.overlap",
                LocalTimes.write(other.from(), zone),
                LocalTimes.write(other.until(), zone)));
  }

  private static Optional<Instant> time(
      String typed, ZoneId zone, String field, Refusals refusals) {
    Optional<Instant> at = LocalTimes.read(typed, zone);
    if (at.isEmpty()) {
      refusals.add(field, "calendar.absences.refused.time", typed);
    }
    return at;
  }

  private static boolean isIn(Collection<Colleague> colleagues, UUID staff) {
    return colleagues.stream().anyMatch(colleague -> colleague.id().equals(staff));
  }

  private static Map<String, String> details(Absence absence) {
    return Map.of(
        "begin", absence.from().toString(),
        "until", absence.until().toString(),
        "cover", absence.cover().map(UUID::toString).orElse(""));
  }
}
