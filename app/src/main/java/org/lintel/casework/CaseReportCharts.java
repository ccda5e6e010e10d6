package org.lintel.casework;

import java.util.List;
import java.util.Optional;
import org.lintel.platform.web.Part;
import org.lintel.platform.web.Text;

/**
 * Draws what stands in the tables of the report. A bean of the module above that has the charts.
 */
public interface CaseReportCharts {

  /** Complaints per household-months; empty when there is nothing to hold against each other. */
  Optional<Part> complaints(Text text, CaseReport.By by, List<CaseReport.Named> counted);

  /** What was solved in time; empty when there is nothing to hold against each other. */
  Optional<Part> onTime(Text text, CaseReport.By by, List<CaseReport.Named> counted);
}
