package org.lintel.survey.web;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import org.lintel.survey.instrument.Absence;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Questionnaire;

/** Reads what staff type on a keyboard where owners would touch a point of a scale. */
final class PaperForm {

  private static final String DONT_KNOW = "?";
  private static final String DOES_NOT_APPLY = "-";

  private PaperForm() {}

  /** The same form as an owner would have sent it. */
  static Form asSent(Form typed, Questionnaire questionnaire) {
    var fields = new LinkedHashMap<>(typed.fields());
    for (Item item : questionnaire.questions()) {
      if (item instanceof Item.Recommend || item instanceof Item.Rating) {
        fields.computeIfPresent(
            Form.field(item.code()),
            (field, values) -> values.stream().map(PaperForm::point).toList());
      }
    }
    return new Form(fields);
  }

  private static String point(String typed) {
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    return switch (plain) {
      case DONT_KNOW -> Absence.DONT_KNOW.name();
      case DOES_NOT_APPLY -> Absence.DOES_NOT_APPLY.name();
      default -> plain;
    };
  }
}
