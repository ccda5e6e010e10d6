package org.lintel.insight.web;

import java.util.List;
import org.lintel.insight.chart.Chart;

/**
 * The cockpit.
 *
 * @param isEmpty no wave has been opened that the viewer may see
 * @param isCut the address named communities that the viewer may not see
 * @param rate how many were asked and answered, whatever is asked of them
 * @param heard who is heard and who is not, shown before any score
 * @param unheard why a way of grouping is not among them
 * @param rounds said when communities were asked more than once; empty otherwise
 * @param both over which communities changes are told, where they are not those that are shown
 * @param export the figures of this page as files; empty for those who may not take them
 * @param trendHint how to read the trend, and why it has no control limits
 * @param items the way to the items of the dimensions; no label when there are none
 * @param comparison one row a community, by name
 * @param ways pages that go deeper, of the same selection
 * @param query filters of the page, for the way to how each figure is computed
 */
public record CockpitPage(
    boolean isEmpty,
    boolean isCut,
    String subtitle,
    String rate,
    Choices choices,
    List<String> conclusion,
    List<Heard> heard,
    List<String> unheard,
    String rounds,
    List<StatView> stats,
    String both,
    ChartBox distribution,
    ChartBox trend,
    String trendHint,
    ChartBox dimensions,
    Link items,
    ChartBox funnel,
    List<CommunityRow> comparison,
    List<Way> ways,
    String aimWords,
    List<Link> export,
    String query) {

  public CockpitPage {
    conclusion = List.copyOf(conclusion);
    heard = List.copyOf(heard);
    unheard = List.copyOf(unheard);
    export = List.copyOf(export);
    stats = List.copyOf(stats);
    comparison = List.copyOf(comparison);
    ways = List.copyOf(ways);
  }

  /** What the filter bar offers. */
  public record Choices(
      List<Option> communities, List<Option> periods, List<Option> against, List<Option> aims) {}

  /** One entry of a select. */
  public record Option(String value, String label, boolean isChosen) {}

  /** A way on. */
  public record Link(String label, String href) {}

  /** A page that goes deeper, and what it says or would say. */
  public record Way(String title, String words, String href) {}

  /** Response by one way of grouping households. */
  public record Heard(String title, Chart chart) {}

  /**
   * One community in the comparison.
   *
   * @param how the way to how its score is computed
   */
  public record CommunityRow(
      String name,
      String href,
      String how,
      String n,
      String rate,
      String score,
      String verdict,
      String verdictKind) {}
}
