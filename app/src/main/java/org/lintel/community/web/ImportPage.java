package org.lintel.community.web;

import java.util.List;
import java.util.Optional;
import org.lintel.community.Community;
import org.lintel.community.roster.RosterField;
import org.lintel.community.roster.RosterImport;
import org.lintel.community.roster.RosterProblem;
import org.lintel.community.roster.RosterState;
import org.lintel.platform.sheet.SheetRow;
import org.lintel.platform.web.Refusals;

/**
 * One import: its columns, what the check found, what can be done next.
 *
 * @param problems of the first rows that are wrong
 * @param warnings of the first rows that are imported, but not as they stand
 * @param next what can be done after it was imported
 */
public record ImportPage(
    RosterImport roster,
    List<Optional<RosterField>> fields,
    List<Community> communities,
    List<SheetRow> samples,
    List<RosterProblem> problems,
    List<RosterProblem> warnings,
    List<Next> next,
    Refusals refusals) {

  public ImportPage {
    fields = List.copyOf(fields);
    communities = List.copyOf(communities);
    samples = List.copyOf(samples);
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
    next = List.copyOf(next);
  }

  public String address() {
    return "/imports/owners/" + roster.id();
  }

  public boolean isOpen() {
    return roster.state() == RosterState.UPLOADED || roster.state() == RosterState.CHECKED;
  }

  public boolean isChecked() {
    return roster.state() == RosterState.CHECKED;
  }

  public boolean mayUndo() {
    return roster.state() == RosterState.IMPORTED;
  }

  /** Whether the wrong and the incomplete rows can be taken away to be corrected. */
  public boolean hasRejected() {
    return roster.counts().wrong() + roster.counts().warned() > 0 && roster.file().isPresent();
  }

  /** A next step; label is a message key. */
  public record Next(String label, String href, String icon) {}
}
