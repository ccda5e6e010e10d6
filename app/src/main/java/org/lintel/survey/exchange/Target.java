package org.lintel.survey.exchange;

import java.util.Optional;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Option;
import org.lintel.survey.instrument.Options;
import org.lintel.survey.instrument.Questionnaire;

/** What one column of a file holds. */
public sealed interface Target {

  /** Name of the column: {@code _submitted}, {@code trust}, {@code reasons.repair}. */
  String code();

  /** Code of the item that it belongs to; empty for what is no answer. */
  String item();

  /** Whether so few different answers are possible that counting them tells something. */
  static boolean hasFewValues(Target target, Questionnaire questionnaire) {
    return switch (target) {
      case Part _ -> true;
      case Whole whole ->
          questionnaire
              .item(whole.item())
              .filter(item ->
                  !(item instanceof Item.Text)
                      && !(item instanceof Item.CalendarDay)
                      && !(item instanceof Item.WholeNumber))
              .isPresent();
      case Nothing _, OfFact _, OtherWords _ -> false;
    };
  }

  /** A column that is not read. */
  record Nothing() implements Target {

    @Override
    public String item() {
      return "";
    }

    @Override
    public String code() {
      return "";
    }
  }

  /** Something about the answer. */
  record OfFact(Fact fact) implements Target {

    @Override
    public String item() {
      return "";
    }

    @Override
    public String code() {
      return fact.heading();
    }
  }

  /** The whole answer to an item. */
  record Whole(String item) implements Target {

    @Override
    public String code() {
      return item;
    }
  }

  /** One option or part of an item. */
  record Part(String item, String option) implements Target {

    @Override
    public String code() {
      return item + "." + option;
    }
  }

  /** What was written beside "other". */
  record OtherWords(String item) implements Target {

    static final String SUFFIX = "._other";

    @Override
    public String code() {
      return item + SUFFIX;
    }
  }

  Target NOTHING = new Nothing();

  /** The column of that name, if the questionnaire has it. */
  static Optional<Target> of(String code, Questionnaire questionnaire) {
    if (code.isEmpty()) {
      return Optional.of(NOTHING);
    }
    for (Fact fact : Fact.values()) {
      if (fact.heading().equals(code)) {
        return Optional.of(new OfFact(fact));
      }
    }
    return questionnaire.questions().stream()
        .filter(item -> code.equals(item.code()) || code.startsWith(item.code() + "."))
        .findFirst()
        .flatMap(item -> of(code, item));
  }

  private static Optional<Target> of(String code, Item item) {
    if (code.equals(item.code())) {
      return Optional.of(new Whole(code));
    }
    if (code.endsWith(OtherWords.SUFFIX)) {
      return Options.of(item).stream().anyMatch(Option::isOther)
          ? Optional.of(new OtherWords(item.code()))
          : Optional.empty();
    }
    String option = code.substring(item.code().length() + 1);
    return Options.of(item).stream()
        .filter(known -> known.code().equals(option))
        .findFirst()
        .map(known -> new Part(item.code(), known.code()));
  }
}
