package org.lintel.casework.web;

import java.util.List;
import org.lintel.platform.web.Refusals;

/**
 * One incident.
 *
 * @param word number of the last thing told, which the next names
 * @param form which form was not accepted; empty when none
 */
public record IncidentPage(
    IncidentShown shown,
    int word,
    String submission,
    String zone,
    List<CasePage.Fact> facts,
    List<Line> told,
    List<CasePage.Other> linked,
    List<Offered> offered,
    boolean mayHandle,
    String form,
    IncidentForm typed,
    Refusals refusals) {

  public IncidentPage {
    facts = List.copyOf(facts);
    told = List.copyOf(told);
    linked = List.copyOf(linked);
    offered = List.copyOf(offered);
  }

  /**
   * Something that was told.
   *
   * @param job where its way to the households is shown; empty for others than who told it
   */
  public record Line(String at, String who, String what, String words, String job) {}

  /** A case that may be about it. */
  public record Offered(String id, CasePage.Other other, String words) {}

  /** What stands in a field of a form that was not accepted. */
  public String of(String form, String field) {
    return this.form.equals(form) ? typed.of(field) : "";
  }
}
