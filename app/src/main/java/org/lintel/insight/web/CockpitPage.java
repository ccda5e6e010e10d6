package org.lintel.insight.web;

import java.util.List;
import java.util.Optional;
import org.lintel.insight.chart.Chart;

/**
 * The cockpit.
 *
 * @param isEmpty no wave has been opened that the viewer may see
 * @param isCut the address named communities that the viewer may not see
 * @param heard who is heard and who is not, shown before any score
 * @param comparison one row a community, by name
 */
public record CockpitPage(
    boolean isEmpty,
    boolean isCut,
    String subtitle,
    String rate,
    Choices choices,
    List<String> conclusion,
    List<Heard> heard,
    List<StatView> stats,
    Optional<Chart> distribution,
    Optional<Chart> dimensions,
    Optional<Chart> items,
    Optional<Chart> funnel,
    List<CommunityRow> comparison,
    String aimWords) {

  public CockpitPage {
    conclusion = List.copyOf(conclusion);
    heard = List.copyOf(heard);
    stats = List.copyOf(stats);
    comparison = List.copyOf(comparison);
  }

  /** What the filter bar offers. */
  public record Choices(
      List<Option> communities, List<Option> periods, List<Option> against, List<Option> aims) {}

  /** One entry of a select. */
  public record Option(String value, String label, boolean isChosen) {}

  /** Response by one way of grouping households. */
  public record Heard(String title, Chart chart) {}

  /** One community in the comparison. */
  public record CommunityRow(
      String name, String href, String n, String score, String verdict, String verdictKind) {}
}
