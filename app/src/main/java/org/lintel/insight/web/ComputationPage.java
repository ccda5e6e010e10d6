package org.lintel.insight.web;

import java.util.List;
import java.util.Optional;
import org.lintel.insight.chart.DataTable;
import org.lintel.measurement.Metric;
import org.lintel.measurement.method.MethodText;

/**
 * How one figure is computed: its formula with its own numbers, the answers behind it, its
 * definition and its method.
 *
 * @param isEmpty there is no wave yet, so that there is only the definition
 * @param isCut the address named communities that the viewer may not see
 * @param address of the page, for its filters
 * @param part dimension of a gap that is looked at; empty for all
 * @param lines the formula with numbers, and what else must be known of the figure
 * @param table the numbers where there are several figures
 * @param parts the same page of a smaller part
 * @param histogram the answers behind the figure, or why there is no histogram
 * @param method how it works, with an example
 */
public record ComputationPage(
    Metric metric,
    boolean isEmpty,
    boolean isCut,
    String subtitle,
    String rate,
    CockpitPage.Choices choices,
    String address,
    String part,
    List<ComparePage.Fact> lines,
    Optional<DataTable> table,
    List<CockpitPage.Link> parts,
    ChartBox histogram,
    MethodText method) {

  public ComputationPage {
    lines = List.copyOf(lines);
    parts = List.copyOf(parts);
  }
}
