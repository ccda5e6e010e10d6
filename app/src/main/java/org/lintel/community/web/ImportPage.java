package org.lintel.community.web;

import java.util.List;
import java.util.Optional;
import org.lintel.community.Community;
import org.lintel.community.roster.RosterField;
import org.lintel.community.roster.RosterImport;
import org.lintel.community.roster.RosterState;
import org.lintel.platform.sheet.SheetRow;
import org.lintel.platform.web.Refusals;

/**
 * One import: its columns, what the check found, what can be done next.
 *
 * @param rejected first rows that are wrong, with their number in front and the reason behind
 */
public record ImportPage(
    RosterImport roster,
    List<Optional<RosterField>> fields,
    List<Community> communities,
    List<SheetRow> samples,
    List<SheetRow> rejected,
    Refusals refusals) {

  public ImportPage {
    fields = List.copyOf(fields);
    communities = List.copyOf(communities);
    samples = List.copyOf(samples);
    rejected = List.copyOf(rejected);
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

  /** Last cell of a rejected row. */
  public static String reason(SheetRow row) {
    return row.cells().getLast();
  }
}
