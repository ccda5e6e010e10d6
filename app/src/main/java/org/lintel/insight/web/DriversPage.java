package org.lintel.insight.web;

import java.util.List;

/**
 * What drives an outcome.
 *
 * @param isCut the address named communities that the viewer may not see
 * @param outcomes what can be explained
 * @param levels how finely drivers are told apart
 * @param refresh where the page asks for itself again while the analysis is made; empty otherwise
 * @param matrix importance against performance, or why there is none
 * @param coarser the way to fewer drivers when answers are too few for these; no label otherwise
 * @param facts what stands under the chart: n, N, R², how intervals were made
 * @param rows the same as a table, most important first
 * @param query filters of the page, for the way to how each figure is computed
 */
public record DriversPage(
    boolean isEmpty,
    boolean isCut,
    String subtitle,
    CockpitPage.Choices choices,
    List<CockpitPage.Option> outcomes,
    List<CockpitPage.Option> levels,
    String refresh,
    String title,
    ChartBox matrix,
    CockpitPage.Link coarser,
    List<String> facts,
    List<Row> rows,
    String query) {

  public DriversPage {
    outcomes = List.copyOf(outcomes);
    levels = List.copyOf(levels);
    facts = List.copyOf(facts);
    rows = List.copyOf(rows);
  }

  /**
   * One driver.
   *
   * @param kind how the position is coloured: first, or nothing
   */
  public record Row(
      String number,
      String name,
      String detail,
      String importance,
      String score,
      String inFirstThree,
      String position,
      String kind) {}
}
