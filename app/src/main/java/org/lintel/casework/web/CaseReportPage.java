package org.lintel.casework.web;

import java.util.List;
import java.util.Optional;
import org.lintel.casework.CaseReport;
import org.lintel.platform.web.Part;
import org.lintel.platform.web.Refusals;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Complaints and what became of cases, with the filter in the address.
 *
 * @param asked what is counted; empty when the period could not be read
 * @param from first month as typed, {@code to} the last one
 * @param outcomes names of the ways in which cases end
 * @param charts of complaints and of what was solved in time; none where there is nothing to hold
 *     against each other
 * @param isUnfinished whether the period is not over
 * @param cut until when cases are counted
 */
public record CaseReportPage(
    CaseReport.By by,
    Optional<CaseReport.Asked> asked,
    String from,
    String to,
    List<Option> communities,
    String community,
    List<String> outcomes,
    List<Row> rows,
    Charts charts,
    boolean isUnfinished,
    String cut,
    boolean mayExport,
    Refusals refusals) {

  public CaseReportPage {
    communities = List.copyOf(communities);
    outcomes = List.copyOf(outcomes);
    rows = List.copyOf(rows);
  }

  /**
   * One month, community or category; the last one is all of them.
   *
   * @param rate complaints per 1,000 household-months, or that there are too few
   */
  public record Row(
      String name,
      boolean isWhole,
      String complaints,
      String householdMonths,
      Measured rate,
      String received,
      String open,
      List<String> closed,
      String reopened,
      String decided,
      Measured onTime,
      Measured response,
      Measured solution) {

    public Row {
      closed = List.copyOf(closed);
    }
  }

  /** Drawings of two of the tables. */
  public record Charts(Optional<Part> complaints, Optional<Part> onTime) {}

  /**
   * A figure with its interval.
   *
   * @param interval empty where there is none
   * @param isLow whether it rests on few
   * @param base of what it is
   */
  public record Measured(String value, String interval, boolean isLow, String base) {}

  /** The same period counted by something else. */
  public String counting(CaseReport.By other) {
    return address("/cases/report", other);
  }

  /** The same as a file. */
  public String file(String ending) {
    return address("/cases/report." + ending, by);
  }

  private String address(String path, CaseReport.By counted) {
    var address = UriComponentsBuilder.fromPath(path);
    address.queryParam("by", counted.key()).queryParam("from", from).queryParam("to", to);
    if (!community.isEmpty()) {
      address.queryParam("c", community);
    }
    return address.encode().build().toUriString();
  }
}
