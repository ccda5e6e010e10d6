package org.lintel.casework.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.Severity;
import org.lintel.casework.CaseDraft;
import org.lintel.casework.ClockNote;
import org.lintel.casework.IntakeLimits;
import org.lintel.casework.InternalNote;
import org.lintel.casework.OwnerEntry;
import org.lintel.casework.ServiceCase;
import org.lintel.casework.Timeline;
import org.lintel.identity.Permission;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;
import org.lintel.service.CaseKind;
import org.springframework.stereotype.Component;

/** Puts the facts and the timeline of a case into lines for staff. */
@Component
class CaseLines {

  private final Timeline timeline;
  private final StaffMembers staff;
  private final ClockLines clocks;
  private final PhotoForms photos;
  private final IncidentWords incidents;
  private final Open311Cases open311;

  CaseLines(
      Timeline timeline,
      StaffMembers staff,
      ClockLines clocks,
      PhotoForms photos,
      IncidentWords incidents,
      Open311Cases open311) {
    this.timeline = timeline;
    this.staff = staff;
    this.clocks = clocks;
    this.photos = photos;
    this.incidents = incidents;
    this.open311 = open311;
  }

  /** Every clock of it. */
  List<CasePage.ClockLine> clocks(ServiceCase found, Text text) {
    return clocks.of(found, text);
  }

  CaseIncidents incidents(ServiceCase found, Text text) {
    return incidents.of(found, text);
  }

  CasePage.Writing writing(Viewer viewer, ServiceCase found, Text text) {
    String base = "/cases/" + found.id();
    var by = Optional.of(viewer.id());
    return new CasePage.Writing(
        photos.form(base, found, CaseDraft.Kind.MESSAGE, by, text),
        photos.form(base, found, CaseDraft.Kind.NOTE, by, text),
        photos.form(base, found, CaseDraft.Kind.FINISH, by, text),
        UUID.randomUUID().toString());
  }

  /** Who has it. */
  String handler(ServiceCase found, Text text) {
    return found
        .handler()
        .flatMap(id -> Optional.ofNullable(staff.names(List.of(id)).get(id)))
        .orElse(text.get("casework.case.pool"));
  }

  List<CasePage.Fact> facts(Viewer viewer, ServiceCase found, String who, Text text) {
    var reporter = found.reporter();
    String owner =
        viewer.may(Permission.READ_OWNERS)
            ? reporter.household().map(id -> "/owners/" + id).orElse("")
            : "";
    String home = reporter.home().isEmpty() ? text.get("casework.case.no-home") : reporter.home();
    var facts = new ArrayList<CasePage.Fact>();
    facts.add(fact("community", found.place().name(), text));
    facts.add(new CasePage.Fact(text.get("casework.fact.home"), home, owner));
    facts.add(fact("who", who, text));
    if (!found.matter().spot().isEmpty()) {
      facts.add(fact("spot", found.matter().spot(), text));
    }
    facts.add(fact("kind", text.get(found.matter().kind().key()), text));
    facts.add(fact("channel", text.get("casework.channel." + reporter.channel().key()), text));
    facts.add(
        fact("received", Shown.minute(found.dates().receivedAt(), found.place().zone()), text));
    facts.add(fact("handler", handler(found, text), text));
    counted(facts, found, text);
    open311.fact(found, viewer.may(Permission.HANDLE_CASES), text).forEach(facts::add);
    return facts;
  }

  private static void counted(List<CasePage.Fact> facts, ServiceCase found, Text text) {
    if (found.reopened() > 0) {
      facts.add(fact("reopened", text.get("casework.fact.times", found.reopened()), text));
    }
    if (found.escalation() > 0) {
      facts.add(fact("escalation", text.get("casework.level." + found.escalation()), text));
    }
    if (found.timing().called() > 0) {
      facts.add(fact("called", text.get("casework.level." + found.timing().called()), text));
    }
    found
        .dates()
        .nudgedAt()
        .ifPresent(at ->
            facts.add(
                fact(
                    "nudged",
                    text.get(
                        "casework.fact.nudged.times",
                        found.dates().nudges(),
                        Shown.minute(at, found.place().zone())),
                    text)));
  }

  private static CasePage.Fact fact(String what, String value, Text text) {
    return new CasePage.Fact(text.get("casework.fact." + what), value, "");
  }

  private record Dated(java.time.Instant at, CasePage.Line line) {}

  /** Both ledgers in one column, newest first; internal lines are marked. */
  List<CasePage.Line> of(ServiceCase found, boolean mayHandle, Text text) {
    List<OwnerEntry> entries = timeline.ofOwner(found);
    List<InternalNote> notes = timeline.internal(found);
    var ids = new HashSet<UUID>();
    entries.forEach(entry -> entry.staff().ifPresent(ids::add));
    notes.forEach(note -> ids.addAll(note.people()));
    Map<UUID, String> names = staff.names(List.copyOf(ids));
    var shown = photos.ofStaff("/cases/" + found.id(), found, text);
    var lines = new ArrayList<Dated>();
    entries.forEach(entry ->
        lines.add(
            new Dated(
                entry.at(),
                line(
                    found,
                    entry,
                    mayHandle,
                    names,
                    shown.getOrDefault(entry.id(), List.of()),
                    text))));
    notes.forEach(note ->
        lines.add(
            new Dated(
                note.at(),
                line(found, note, names, shown.getOrDefault(note.id(), List.of()), text))));
    lines.sort((one, other) -> other.at().compareTo(one.at()));
    return lines.stream().map(Dated::line).toList();
  }

  private static CasePage.Line line(
      ServiceCase found,
      OwnerEntry entry,
      boolean mayHandle,
      Map<UUID, String> names,
      List<PhotoShown> photos,
      Text text) {
    boolean isUnread = entry.reading() == OwnerEntry.Reading.UNREAD;
    String remark =
        switch (entry.reading()) {
          case NOT_NEEDED ->
              entry.until().map(day -> text.get("casework.entry.until", day)).orElse("");
          case UNREAD -> text.get("casework.entry.unread");
          case READ -> text.get("casework.entry.read");
          case READ_AS_OBJECTION -> text.get("casework.entry.objection");
        };
    return new CasePage.Line(
        false,
        Shown.minute(entry.at(), found.place().zone()),
        who(entry, names, text),
        text.get("casework.entry." + entry.kind().key()),
        entry.words(),
        remark,
        isUnread && mayHandle
            ? "/cases/" + found.id() + "/messages/" + entry.id() + "/reading"
            : "",
        photos);
  }

  private static String who(OwnerEntry entry, Map<UUID, String> names, Text text) {
    return switch (entry.author()) {
      case OWNER -> text.get("casework.entry.owner");
      case SILENCE -> text.get("casework.entry.silence");
      case STAFF -> name(entry.staff(), names, text);
    };
  }

  private static String name(Optional<UUID> staff, Map<UUID, String> names, Text text) {
    if (staff.equals(Optional.of(AuditTrail.SYSTEM))) {
      return text.get("casework.entry.system");
    }
    String unknown = text.get("casework.entry.somebody");
    return staff.map(id -> names.getOrDefault(id, unknown)).orElse(unknown);
  }

  private static CasePage.Line line(
      ServiceCase found,
      InternalNote note,
      Map<UUID, String> names,
      List<PhotoShown> photos,
      Text text) {
    return new CasePage.Line(
        true,
        Shown.minute(note.at(), found.place().zone()),
        note.isBySystem() ? text.get("casework.note.system") : name(note.staff(), names, text),
        text.get("casework.note." + note.kind().key()),
        words(found, note, names, text),
        "",
        "",
        photos);
  }

  private static String words(
      ServiceCase found, InternalNote note, Map<UUID, String> names, Text text) {
    return switch (note.kind()) {
      case ASSESSED -> judgement(note.words().split(" ", -1), text);
      case ESCALATED ->
          text.get("casework.level." + note.words().charAt(0)) + " · " + note.words().substring(2);
      case PLACED, POOLED -> AssignmentWords.of(note.words(), text);
      case CALLED -> CalledWords.of(found, ClockNote.read(note.words()), names, text);
      case OVER_LIMIT ->
          text.get("casework.intake.over." + IntakeLimits.Kind.valueOf(note.words()).key());
      case NOTE, ASSIGNED, RELEASED, LINKED, READ, RESUMED -> note.words();
    };
  }

  private static String judgement(String[] codes, Text text) {
    String words =
        text.get(CaseKind.valueOf(codes[0]).key())
            + " · "
            + text.get(Severity.valueOf(codes[1]).shortKey());
    return codes.length > 2 ? words + " · " + text.get("casework.safety") : words;
  }
}
