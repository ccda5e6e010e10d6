package org.lintel.insight.web;

import java.util.List;

/**
 * Communities and periods against each other.
 *
 * @param isCut the address named communities that the viewer may not see
 * @param dispersion whether communities scatter more than chance; empty when not told
 * @param between how adjusted scores are made, and how far communities truly differ
 * @param weights weighted by community and by kind of household beside unweighted
 * @param weightsNote why there is no weighted score, or how it was made
 * @param kindsNote the same of the score weighted by tenure and kind of unit
 * @param kindsRefresh where the page asks for itself again while it is computed; empty otherwise
 * @param panel the change of everybody beside that of the same households
 * @param panelNote what else must be known of it
 * @param refresh where the page asks for itself again while the panel is counted; empty otherwise
 * @param splitNote why there is no split, or how many communities are in it
 * @param query filters of the page, for the way to how each figure is computed
 */
public record ComparePage(
    boolean isEmpty,
    boolean isCut,
    String subtitle,
    String rate,
    CockpitPage.Choices choices,
    ChartBox funnel,
    String dispersion,
    String between,
    List<Community> communities,
    List<Fact> weights,
    String weightsNote,
    String kindsNote,
    String kindsRefresh,
    List<Fact> panel,
    String panelNote,
    String refresh,
    List<Split> splits,
    String splitNote,
    String query) {

  public ComparePage {
    communities = List.copyOf(communities);
    weights = List.copyOf(weights);
    panel = List.copyOf(panel);
    splits = List.copyOf(splits);
  }

  /**
   * One community.
   *
   * @param how the way to how its score is computed
   */
  public record Community(
      String name,
      String href,
      String how,
      String n,
      String score,
      String adjusted,
      String reliability,
      String verdict,
      String kind) {}

  /** A name and its value. */
  public record Fact(String name, String value, String note) {}

  /** Where the change of one gap comes from. */
  public record Split(String dimension, String gap, String perception, String expectation) {}
}
