package org.lintel.insight.web;

import java.util.Optional;
import org.lintel.insight.chart.Chart;

/**
 * A place for a chart: the chart, or why there is none and what would change that.
 *
 * @param reason empty with a chart
 * @param help empty with a chart
 */
public record ChartBox(Optional<Chart> chart, String reason, String help) {

  static ChartBox of(Chart chart) {
    return new ChartBox(Optional.of(chart), "", "");
  }

  static ChartBox without(String reason, String help) {
    return new ChartBox(Optional.empty(), reason, help);
  }
}
