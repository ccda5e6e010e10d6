package org.lintel.survey;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintel.survey.exchange.Column;
import org.lintel.survey.exchange.Headings;
import org.lintel.survey.exchange.Missing;
import org.lintel.survey.exchange.Recodings;
import org.lintel.survey.exchange.Suggestions;
import org.lintel.survey.exchange.Target;
import org.lintel.survey.instrument.Absence;
import org.lintel.survey.instrument.Questionnaire;

/**
 * How a file of past answers is read.
 *
 * @param headingRows how many rows stand above the answers
 * @param columns what each column holds, by the code of a {@link Target}; empty is not read
 * @param values what single values stand for, by position of the column
 * @param missing codes that stand for no answer
 * @param waveName name of the wave that the answers become
 * @param mode what the owners were told
 * @param community id of the community of all rows; empty where a column says it
 * @param day when the answers were given, where no column says it; empty where one does
 * @param keepsUnknown whether a row whose household is not found counts without one
 * @param asked what is known of the households that were asked
 * @param populations how many were asked, by id of the community, where the company says it
 * @param places ids of communities, by what the file calls them, folded by {@link #place}
 * @param buildings names of buildings, by what the file calls them, by {@link #building}
 * @param agreesToRecoding whether somebody agreed to the points of answers that were given on
 *     another scale
 */
public record ImportPlan(
    int headingRows,
    List<String> columns,
    Map<Integer, Map<String, String>> values,
    Map<String, Absence> missing,
    String waveName,
    Mode mode,
    String community,
    String day,
    boolean keepsUnknown,
    WhoWasAsked asked,
    Map<String, Integer> populations,
    Map<String, String> places,
    Map<String, String> buildings,
    boolean agreesToRecoding) {

  public ImportPlan {
    columns = List.copyOf(columns);
    values = Map.copyOf(values);
    missing = Map.copyOf(missing);
    populations = Map.copyOf(populations);
    places = places == null ? Map.of() : Map.copyOf(places); // plans kept before there were any
    buildings = buildings == null ? Map.of() : Map.copyOf(buildings); // likewise
  }

  /** How names of communities are compared. */
  public static String place(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** How names of buildings are compared; the same name means another one in each community. */
  public static String building(String community, String name) {
    return community + "/" + place(name);
  }

  /** The columns that are read. */
  List<Column> columns(Questionnaire questionnaire, List<String> headings) {
    List<String> told = Headings.told(headings);
    var read = new ArrayList<Column>();
    for (int place = 0; place < columns.size(); place++) {
      Target target = Target.of(columns.get(place), questionnaire).orElse(Target.NOTHING);
      if (!(target instanceof Target.Nothing)) {
        String heading = place < told.size() ? told.get(place) : Headings.letter(place);
        read.add(new Column(place, heading, target, values.getOrDefault(place, Map.of())));
      }
    }
    return read;
  }

  /** The columns in which counting the values tells something. */
  List<Column> counted(Questionnaire questionnaire, List<String> headings) {
    return columns(questionnaire, headings).stream()
        .filter(column -> Target.hasFewValues(column.target(), questionnaire))
        .toList();
  }

  /** What becomes of the values that were counted. */
  Recodings recodings(
      Questionnaire questionnaire,
      List<String> headings,
      Map<String, Map<String, Integer>> counts) {
    return new Recodings(
        questionnaire,
        counted(questionnaire, headings),
        new Missing(missing),
        counts,
        Suggestions.isOurs(headings));
  }

  /** The same under another name. */
  public ImportPlan named(String name) {
    return with(columns, values, name, mode, agreesToRecoding);
  }

  /** The same of a file with one more column behind, which is not read. */
  public ImportPlan widened() {
    var wider = new ArrayList<>(columns);
    wider.add("");
    return with(wider, values, waveName, mode, agreesToRecoding);
  }

  /** The same of owners who were told something else. */
  public ImportPlan told(Mode other) {
    return with(columns, values, waveName, other, agreesToRecoding);
  }

  /** The same with columns that are not yet looked at by anybody. */
  public ImportPlan reading(List<String> others) {
    return with(others, Map.of(), waveName, mode, false);
  }

  /**
   * The same with points for words that have none yet, by position of the column; nobody agreed to
   * those.
   */
  public ImportPlan proposing(Map<Integer, Map<String, String>> proposed) {
    if (proposed.isEmpty()) {
      return this;
    }
    var all = new HashMap<>(values);
    proposed.forEach((place, words) -> {
      var known = new HashMap<>(words);
      known.putAll(values.getOrDefault(place, Map.of()));
      all.put(place, known);
    });
    return with(columns, all, waveName, mode, false);
  }

  private ImportPlan with(
      List<String> read,
      Map<Integer, Map<String, String>> points,
      String name,
      Mode told,
      boolean isAgreed) {
    return new ImportPlan(
        headingRows,
        read,
        points,
        missing,
        name,
        told,
        community,
        day,
        keepsUnknown,
        asked,
        populations,
        places,
        buildings,
        isAgreed);
  }
}
