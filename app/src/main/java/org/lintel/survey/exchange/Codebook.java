package org.lintel.survey.exchange;

import java.util.ArrayList;
import java.util.List;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Option;
import org.lintel.survey.instrument.Options;
import org.lintel.survey.instrument.Questionnaire;
import org.lintel.survey.instrument.Wording;

/** Says what each column of our files holds, one row a column. */
public final class Codebook {

  /** Before the column's name in rows that say what became of one value of another scale. */
  public static final String RECODED = "recoded:";

  private Codebook() {}

  /**
   * One column.
   *
   * @param values smallest and largest value or the codes of options; empty for words
   */
  public record Entry(String column, Wording question, Wording part, String values) {}

  public static List<Entry> of(Questionnaire questionnaire) {
    var entries = new ArrayList<Entry>();
    for (Target target : Layout.columns(questionnaire)) {
      entries.add(
          switch (target) {
            case Target.Whole whole -> entry(target, item(questionnaire, whole.item()), "");
            case Target.Part part -> entry(target, item(questionnaire, part.item()), part.option());
            case Target.OtherWords other ->
                new Entry(
                    target.code(),
                    item(questionnaire, other.item()).heading().question(),
                    other(item(questionnaire, other.item())),
                    "");
            case Target.Nothing _, Target.OfFact _ ->
                throw new IllegalArgumentException(target + " is no column of answers");
          });
    }
    return entries;
  }

  private static Entry entry(Target target, Item item, String option) {
    Wording part =
        Options.of(item).stream()
            .filter(known -> known.code().equals(option))
            .map(Option::label)
            .findFirst()
            .orElse(Wording.NONE);
    return new Entry(target.code(), item.heading().question(), part, values(item));
  }

  private static Wording other(Item item) {
    return Options.of(item).stream()
        .filter(Option::isOther)
        .map(Option::label)
        .findFirst()
        .orElse(Wording.NONE);
  }

  private static Item item(Questionnaire questionnaire, String code) {
    return questionnaire.item(code).orElseThrow();
  }

  /** What may stand in the columns of an item. */
  public static String values(Item item) {
    return switch (item) {
      case Item.Recommend _, Item.Rating _, Item.Allocation _ ->
          item.range().from() + "\u2013" + item.range().to();
      case Item.WholeNumber number -> number.from() + "\u2013" + number.to();
      case Item.Consent _, Item.ContactRequest _, Item.MultipleChoice _ -> "0, 1";
      case Item.SingleChoice choice ->
          String.join(", ", choice.options().stream().map(Option::code).toList());
      case Item.Text text -> "\u2264 " + text.limit();
      case Item.CalendarDay _ -> "YYYY-MM-DD";
      case Item.Statement _ -> "";
    };
  }
}
