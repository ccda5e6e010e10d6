package org.lintel.community.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lintel.community.Community;
import org.lintel.community.roster.AskedPlaces;
import org.lintel.community.roster.RosterField;
import org.lintel.community.roster.RosterImport;
import org.lintel.community.roster.RosterReason;
import org.lintel.community.roster.RosterState;
import org.lintel.platform.sheet.SheetRow;
import org.lintel.platform.web.Refusals;

/**
 * One import: its columns, what the check found, what can be done next.
 *
 * @param problems of the first rows that are wrong
 * @param warnings of the first rows that are imported, but not as they stand
 * @param places names of the file for which a community or a building may be chosen
 * @param next what can be done after it was imported
 */
public record ImportPage(
    RosterImport roster,
    List<Optional<RosterField>> fields,
    List<Community> communities,
    List<SheetRow> samples,
    List<RosterReason> problems,
    List<RosterReason> warnings,
    AskedPlaces places,
    List<Next> next,
    Refusals refusals) {

  private static final int LONGEST_SAMPLE = 20;

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

  /** What stands in the first rows of a column. */
  public String sample(int column) {
    return samples.stream()
        .map(row -> row.cell(column))
        .filter(cell -> !cell.isBlank())
        .map(ImportPage::shortened)
        .collect(Collectors.joining(" · "));
  }

  private static String shortened(String cell) {
    return cell.codePointCount(0, cell.length()) <= LONGEST_SAMPLE
        ? cell
        : cell.substring(0, cell.offsetByCodePoints(0, LONGEST_SAMPLE)) + "…";
  }

  /** A next step; label is a message key. */
  public record Next(String label, String href, String icon) {}
}
