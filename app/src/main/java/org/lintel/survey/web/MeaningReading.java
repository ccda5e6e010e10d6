package org.lintel.survey.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintel.platform.web.Refusals;
import org.lintel.survey.exchange.Missing;
import org.lintel.survey.exchange.Target;
import org.lintel.survey.instrument.Absence;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Questionnaire;
import org.lintel.survey.instrument.Range;

/** Reads what single values of a file stand for; a point outside its scale is refused. */
final class MeaningReading {

  private final PlanForm form;
  private final Missing missing;
  private final Questionnaire questionnaire;
  private final Refusals refusals;

  MeaningReading(
      PlanForm form, Map<String, Absence> codes, Questionnaire questionnaire, Refusals refusals) {
    this.form = form;
    this.missing = new Missing(codes);
    this.questionnaire = questionnaire;
    this.refusals = refusals;
  }

  /** What one value of one column stands for; empty where that is left to the file. */
  record Meaning(int column, String value, String typed) {}

  List<Meaning> read() {
    var meanings = new ArrayList<Meaning>();
    int place = 0;
    for (var entry : form.meanings().entrySet()) {
      int end = entry.getKey().indexOf('\u001F');
      String value = entry.getKey().substring(end + 1);
      String field = PlanForm.meaningField(place++);
      Arrays.stream(entry.getKey().substring(0, end).split(",", -1))
          .map(Integer::valueOf)
          .filter(column -> column < form.columns().size())
          .filter(column -> isPossible(column, entry.getValue(), field))
          .forEach(column -> meanings.add(new Meaning(column, value, entry.getValue())));
    }
    return meanings;
  }

  private boolean isPossible(int column, String typed, String field) {
    Optional<Range> range = range(form.columns().get(column));
    if (typed.isEmpty() || range.isEmpty() || missing.of(typed).isPresent()) {
      return true;
    }
    boolean isPoint = typed.matches("-?[0-9]{1,4}") && range.get().contains(Long.parseLong(typed));
    if (!isPoint && refusals.of(field).isEmpty()) {
      refusals.add(field, "survey.import.word.wrong", typed, range.get().from(), range.get().to());
    }
    return isPoint;
  }

  private Optional<Range> range(String code) {
    return Target.of(code, questionnaire)
        .flatMap(target ->
            target instanceof Target.Whole whole
                ? questionnaire.item(whole.item())
                : Optional.empty())
        .filter(item -> item instanceof Item.Rating || item instanceof Item.Recommend)
        .map(Item::range);
  }
}
