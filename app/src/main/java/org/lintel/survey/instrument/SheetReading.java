package org.lintel.survey.instrument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Turns what is stored back into complete answers. */
final class SheetReading {

  private final SlotPlan plan;
  private final Scores scores;
  private final Map<String, Written> written = new LinkedHashMap<>();

  private SheetReading(SlotPlan plan, Sheet sheet) {
    this.plan = plan;
    this.scores = sheet.marks().scores();
    sheet.written().forEach(piece -> written.put(piece.item(), piece));
  }

  static Answers of(Questionnaire questionnaire, Sheet sheet) {
    var reading = new SheetReading(questionnaire.slots(), sheet);
    var answers = new LinkedHashMap<String, Answer>();
    List<Item> questions = questionnaire.questions();
    for (int i = 0; i < questions.size(); i++) {
      short absence = sheet.marks().absences().get(i);
      Item item = questions.get(i);
      Answer answer =
          absence == Absence.ANSWERED ? reading.read(item) : new Answer.Absent(Absence.of(absence));
      answers.put(item.code(), answer);
    }
    return new Answers(answers);
  }

  private Answer read(Item item) {
    return switch (item) {
      case Item.Recommend _, Item.Rating _ -> new Answer.Score(first(item));
      case Item.Consent _, Item.ContactRequest _ -> new Answer.Tick(first(item) == 1);
      case Item.SingleChoice _, Item.MultipleChoice _ -> choice(item);
      case Item.Allocation allocation -> points(allocation);
      case Item.Text text -> new Answer.Words(words(text));
      case Item.WholeNumber number ->
          new Answer.Amount(number.isSmall() ? first(number) : amount(number));
      case Item.CalendarDay day -> day(day);
      case Item.Statement _ -> throw new IllegalArgumentException(item.code() + " only tells");
    };
  }

  private int first(Item item) {
    return scores.at(plan.of(item.code()));
  }

  private Answer choice(Item item) {
    var chosen = new TreeSet<String>();
    List<Option> options = Options.of(item);
    for (int i = 0; i < options.size(); i++) {
      if (scores.at(plan.of(item.code()) + i) == 1) {
        chosen.add(options.get(i).code());
      }
    }
    return new Answer.Choice(chosen, words(item));
  }

  private Answer points(Item.Allocation allocation) {
    var given = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < allocation.parts().size(); i++) {
      int slot = plan.of(allocation.code()) + i;
      given.put(allocation.parts().get(i).code(), scores.at(slot));
    }
    return new Answer.Points(given);
  }

  private String words(Item item) {
    return written.get(item.code()) instanceof Written.Words words ? words.words() : "";
  }

  private long amount(Item item) {
    if (written.get(item.code()) instanceof Written.Amount amount) {
      return amount.value();
    }
    throw new IllegalStateException("no number stored for " + item.code());
  }

  private Answer day(Item item) {
    if (written.get(item.code()) instanceof Written.Day day) {
      return new Answer.Day(day.day());
    }
    throw new IllegalStateException("no day stored for " + item.code());
  }
}
