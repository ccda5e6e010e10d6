package org.lintel.survey.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.Answers;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Questionnaire;

/** Reads rows of a file whose columns are known. */
public final class RowReading {

  private final List<Column> facts;
  private final Map<Item, List<Column>> items = new LinkedHashMap<>();
  private final Missing missing;

  public RowReading(Questionnaire questionnaire, List<Column> columns, Missing missing) {
    this.missing = missing;
    this.facts =
        columns.stream().filter(column -> column.target() instanceof Target.OfFact).toList();
    for (Item item : questionnaire.questions()) {
      List<Column> own =
          columns.stream().filter(column -> item.code().equals(column.target().item())).toList();
      if (!own.isEmpty()) {
        items.put(item, own);
      }
    }
  }

  /** The row's facts and answers; items without a column are left to the questionnaire. */
  public ReadRow read(List<String> row) {
    var problems = new ArrayList<CellProblem>();
    var stated = new EnumMap<Fact, String>(Fact.class);
    for (Column column : facts) {
      if (column.target() instanceof Target.OfFact of) {
        stated.put(of.fact(), Missing.unescaped(column.cell(row)).strip());
      }
    }
    var answers = new LinkedHashMap<String, Answer>();
    items.forEach((item, columns) ->
        new ItemReading(item, columns, missing, problems)
            .read(row)
            .ifPresent(answer -> answers.put(item.code(), answer)));
    return new ReadRow(stated, new Answers(answers), problems);
  }
}
