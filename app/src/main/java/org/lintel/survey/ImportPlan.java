package org.lintel.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintel.survey.exchange.Column;
import org.lintel.survey.exchange.Headings;
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
    Map<String, Integer> populations) {

  public ImportPlan {
    columns = List.copyOf(columns);
    values = Map.copyOf(values);
    missing = Map.copyOf(missing);
    populations = Map.copyOf(populations);
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

  /** The same under another name. */
  public ImportPlan named(String name) {
    return new ImportPlan(
        headingRows,
        columns,
        values,
        missing,
        name,
        mode,
        community,
        day,
        keepsUnknown,
        asked,
        populations);
  }

  /** The same with columns that are not yet looked at by anybody. */
  public ImportPlan reading(List<String> others) {
    return new ImportPlan(
        headingRows,
        others,
        Map.of(),
        missing,
        waveName,
        mode,
        community,
        day,
        keepsUnknown,
        asked,
        populations);
  }
}
