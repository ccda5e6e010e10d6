package org.lintel.survey;

import java.util.List;
import org.lintel.survey.exchange.Recoding;
import org.lintel.survey.exchange.ValueCounts;
import org.lintel.survey.instrument.Questionnaire;

/** Values of the rows that an import stores, and what became of them. */
final class StoredValues {

  private final ImportPlan plan;
  private final Questionnaire questionnaire;
  private final List<String> headings;
  private final ValueCounts values;

  StoredValues(ImportPlan plan, Questionnaire questionnaire, List<String> headings) {
    this.plan = plan;
    this.questionnaire = questionnaire;
    this.headings = List.copyOf(headings);
    this.values = new ValueCounts(plan.counted(questionnaire, headings));
  }

  void add(List<ImportRow.Good> rows) {
    rows.forEach(row -> values.add(row.cells()));
  }

  /**
   * What became of the values.
   *
   * @throws RecodingNotAgreed when that is somebody's decision and nobody took it
   */
  List<Recoding> recodings() {
    List<Recoding> all = plan.recodings(questionnaire, headings, values.byCode()).all();
    List<String> doubtful =
        all.stream()
            .filter(Recoding::isDoubtful)
            .map(recoding -> recoding.column().heading())
            .toList();
    if (!doubtful.isEmpty() && !plan.agreesToRecoding()) {
      throw new RecodingNotAgreed(doubtful);
    }
    return all.stream().filter(recoding -> !recoding.isAsItStood()).toList();
  }
}
