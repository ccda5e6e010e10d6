package org.lintel.survey.web;

import java.util.List;
import org.lintel.platform.web.Refusals;

/**
 * One import of past answers: how its columns are read and what would come of it.
 *
 * @param waveHref the wave that it became; empty while it is none
 * @param cockpitHref its results; empty while there are none, and for who may not read them
 * @param hasRejects whether there were rows that could not be stored, and they are still here
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
    boolean hasRejects,
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

  /** Whether neither a column nor the plan says which community the rows belong to. */
  public boolean isWithoutCommunity() {
    return form.community().isEmpty()
        && columns.stream().noneMatch(column -> column.chosen().equals("_community"));
  }

  /** One column of the file; values say what stands there most, where it holds few answers. */
  public record Column(String heading, String sample, String chosen, String values) {}

  /**
   * What would come of the file; sentence is empty when nothing could be looked at.
   *
   * @param isWhole whether all rows were looked at, so that the import finds nothing else
   * @param first what must be known before anything is stored: answers that are here already
   * @param carried what the file says of answers that were converted before
   */
  public record Check(
      boolean isReady,
      boolean isWhole,
      String sentence,
      int wrongCount,
      List<Wrong> wrong,
      List<Recode> recodes,
      List<Meaning> meanings,
      List<Place> places,
      List<Building> buildings,
      List<Population> populations,
      List<String> carried,
      List<String> first) {

    public Check {
      carried = List.copyOf(carried);
      first = List.copyOf(first);
      wrong = List.copyOf(wrong);
      recodes = List.copyOf(recodes);
      meanings = List.copyOf(meanings);
      places = List.copyOf(places);
      buildings = List.copyOf(buildings);
      populations = List.copyOf(populations);
    }

    /** How many names of communities still stand for none. */
    public long unknownPlaces() {
      return places.stream().filter(place -> place.chosen().isEmpty()).count();
    }

    /** How many names of buildings still stand for none. */
    public long unknownBuildings() {
      return buildings.stream().filter(building -> building.chosen().isEmpty()).count();
    }

    /** Whether somebody has to agree to the points of answers given on another scale. */
    public boolean isDoubtful() {
      return recodes.stream().anyMatch(Recode::isDoubtful);
    }

    /** Whether that can be agreed to: the rest of a long file may hold such answers as well. */
    public boolean mayAgree() {
      return isDoubtful() || !isWhole;
    }
  }

  /** Why rows cannot be stored, with the first of them and how many they are. */
  public record Wrong(String row, String column, String value, String reason) {}

  /**
   * Columns whose values become points of a scale in the same way.
   *
   * @param columns their positions, joined by commas
   * @param headings their names in the file
   * @param told in plain words: what is done, and what that means for the result
   */
  public record Recode(
      String columns, String headings, boolean isDoubtful, String told, List<Word> words) {

    public Recode {
      words = List.copyOf(words);
    }
  }

  /** One value and its point, as typed; rows in which it stands. */
  public record Word(String field, String value, String answers, String typed) {}

  /** A value that nobody understands yet. */
  public record Meaning(String field, int column, String heading, String value, String typed) {}

  /** A community as the file calls it, rows that do so, and the community chosen for it. */
  public record Place(String field, String name, String rows, String chosen) {}

  /**
   * A building as the file calls it.
   *
   * @param key of the community and the name, by which the choice is kept
   * @param label the community and the name
   * @param rows in how many rows it stands
   * @param choices the buildings that the community has
   */
  public record Building(
      String field, String key, String label, String rows, String chosen, List<String> choices) {

    public Building {
      choices = List.copyOf(choices);
    }
  }

  /** Rows of one community, its households in the roster, and how many were asked, as typed. */
  public record Population(String community, String name, int rows, int households, String typed) {}
}
