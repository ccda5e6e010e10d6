package org.lintel.casework.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lintel.casework.ServiceCase;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;
import org.lintel.service.Catalogue;
import org.springframework.stereotype.Component;

/** Puts cases into the rows of a list. */
@Component
class CaseListRows {

  private final CaseWords words;
  private final StaffMembers staff;
  private final Clock clock;

  CaseListRows(CaseWords words, StaffMembers staff, Clock clock) {
    this.words = words;
    this.staff = staff;
    this.clock = clock;
  }

  /** What all rows of one list share. */
  private record Around(
      Catalogue catalogue,
      Set<UUID> known,
      Map<UUID, String> names,
      Set<UUID> imported,
      Instant now) {}

  List<CasesPage.Row> of(Viewer viewer, List<ServiceCase> found, Text text) {
    var handlers = found.stream().flatMap(row -> row.handler().stream()).distinct().toList();
    var around =
        new Around(
            words.catalogue(),
            words.known(viewer),
            staff.names(handlers),
            words.past().among(found),
            clock.instant());
    return found.stream().map(row -> row(row, around, text)).toList();
  }

  private static CasesPage.Row row(ServiceCase found, Around around, Text text) {
    var matter = found.matter();
    var dates = found.dates();
    return new CasesPage.Row(
        found.id() + "." + found.version(),
        "/cases/" + found.id(),
        "#" + found.code(),
        CaseWords.problem(found, around.catalogue(), text.language()),
        (found.place().name() + " " + found.reporter().home()).strip(),
        who(found, around, text),
        CaseWords.state(found.state(), text),
        CaseWords.stateKind(found.state()),
        DueWords.of(found, around.now(), text),
        DueWords.isLate(found, around.now()),
        text.get(matter.severity().shortKey()),
        matter.severity().isPressing(),
        matter.isSafety(),
        found.handler().map(id -> around.names().getOrDefault(id, "")).orElse(""),
        found.ownersWord().unread(),
        dates.nudgedAt().filter(at -> !at.isBefore(dates.changedAt())).isPresent(),
        found.reopened(),
        Shown.minute(dates.receivedAt(), found.place().zone()),
        Shown.minute(dates.changedAt(), found.place().zone()));
  }

  /** One that came from a file says so, and by which way it came in there. */
  private static String who(ServiceCase found, Around around, Text text) {
    String who = CaseWords.who(found, around.known(), text);
    return around.imported().contains(found.id())
        ? text.get(
            "casework.past.who",
            who,
            text.get("casework.channel." + found.reporter().channel().key()))
        : who;
  }
}
