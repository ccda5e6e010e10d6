package org.lintel.calendar.web;

import java.util.List;
import java.util.UUID;
import org.lintel.calendar.AbsenceForm;
import org.lintel.identity.StaffOfPlaces.Colleague;
import org.lintel.platform.web.Refusals;

/**
 * Who is away and who will be.
 *
 * @param team for whom the viewer may say so besides herself
 * @param covers who can stand in
 */
public record AbsencesPage(
    List<Line> lines,
    List<Colleague> team,
    List<Colleague> covers,
    AbsenceForm form,
    Refusals refusals) {

  public AbsencesPage {
    lines = List.copyOf(lines);
    team = List.copyOf(team);
    covers = List.copyOf(covers);
  }

  /**
   * One absence.
   *
   * @param cover id of who stands in; empty when nobody does
   * @param covers who stands in by name; empty when nobody does
   */
  public record Line(
      UUID id,
      String name,
      String from,
      String until,
      boolean isNow,
      boolean isOwn,
      String cover,
      String covers) {

    public String href() {
      return "/absences/" + id;
    }
  }
}
