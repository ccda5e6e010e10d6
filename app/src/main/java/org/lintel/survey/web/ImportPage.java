package org.lintel.survey.web;

import java.util.List;
import org.lintel.platform.web.Refusals;

/**
 * One import of past answers: how its columns are read and what would come of it.
 *
 * @param waveHref the wave that it became; empty while it is none
 * @param cockpitHref its results; empty while there are none, and for who may not read them
 * @param isOpen whether the plan can still change
 */
public record ImportPage(
    String href,
    String file,
    String instrument,
    String state,
    boolean isOpen,
    String waveHref,
    String cockpitHref,
    PlanForm form,
    List<Column> columns,
    List<NewWavePage.Choice> targets,
    List<NewWavePage.Choice> communities,
    Check check,
    Refusals refusals) {

  public ImportPage {
    columns = List.copyOf(columns);
    targets = List.copyOf(targets);
    communities = List.copyOf(communities);
  }

  /** One column of the file; values say what stands there most, where it holds few answers. */
  public record Column(String heading, String sample, String chosen, String values) {}

  /** What would come of the file; sentence is empty when nothing could be looked at. */
  public record Check(
      boolean isReady,
      String sentence,
      int wrongCount,
      List<Wrong> wrong,
      List<Meaning> meanings,
      List<Population> populations) {

    public Check {
      wrong = List.copyOf(wrong);
      meanings = List.copyOf(meanings);
      populations = List.copyOf(populations);
    }
  }

  /** Why a row cannot be stored. */
  public record Wrong(int row, String column, String value, String reason) {}

  /** A value that nobody understands yet. */
  public record Meaning(int column, String heading, String value, String typed) {}

  /** Rows of one community, its households in the roster, and how many were asked, as typed. */
  public record Population(String community, String name, int rows, int households, String typed) {}
}
