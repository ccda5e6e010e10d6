package org.lintel.survey.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.lintel.survey.instrument.Absence;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.Answers;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Option;
import org.lintel.survey.instrument.Options;
import org.lintel.survey.instrument.Questionnaire;

/** Complete answers drawn at random: every kind of answer, every absence, difficult words. */
final class RandomAnswers {

  private static final List<Absence> ABSENCES = List.of(Absence.values());
  private static final List<String> WORDS =
      List.of(
          "修得很快，师傅也客气",
          "=HYPERLINK(\"http://example.com\")",
          "'=1+1",
          "''=1+1",
          "+86",
          "-",
          "@所有人",
          "＝全角",
          ".d",
          "..s",
          ".n",
          "98",
          "(空)",
          "（跳过）",
          "a,b;c\td|e┋f",
          "\"quoted\" and 'single'",
          "two\nlines",
          "👍🏽 谢谢 𠮷野家",
          "\u202Eright to left",
          "<script>alert(1)</script>",
          "0",
          "1.0",
          "2026-09-30",
          "TRUE");

  private final Random random;

  RandomAnswers(long seed) {
    this.random = new Random(seed);
  }

  Answers to(Questionnaire questionnaire) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Item item : questionnaire.questions()) {
      boolean isAbsent = random.nextInt(4) == 0;
      answers.put(item.code(), isAbsent ? new Answer.Absent(absence()) : answer(item));
    }
    return new Answers(answers);
  }

  private Absence absence() {
    return ABSENCES.get(random.nextInt(ABSENCES.size()));
  }

  private Answer answer(Item item) {
    return switch (item) {
      case Item.Recommend _, Item.Rating _ ->
          new Answer.Score(item.range().from() + random.nextInt(item.range().size()));
      case Item.SingleChoice _ -> single(item);
      case Item.MultipleChoice _ -> several(item);
      case Item.Allocation _ -> points();
      case Item.Text _ -> new Answer.Words(words());
      case Item.WholeNumber number ->
          new Answer.Amount(number.from() + random.nextLong(number.to() - number.from() + 1));
      case Item.CalendarDay _ -> new Answer.Day(LocalDate.ofEpochDay(random.nextInt(40_000)));
      case Item.Consent _, Item.ContactRequest _ -> new Answer.Tick(random.nextBoolean());
      case Item.Statement _ -> throw new IllegalArgumentException("no question");
    };
  }

  private Answer single(Item item) {
    List<Option> options = Options.of(item);
    Option option = options.get(random.nextInt(options.size()));
    var chosen = new TreeSet<String>(List.of(option.code()));
    return new Answer.Choice(chosen, option.isOther() && random.nextBoolean() ? words() : "");
  }

  private Answer several(Item item) {
    var chosen = new TreeSet<String>();
    String other = "";
    for (Option option : Options.of(item)) {
      if (random.nextBoolean()) {
        chosen.add(option.code());
        other = option.isOther() ? words() : other;
      }
    }
    return new Answer.Choice(chosen, other);
  }

  private Answer points() {
    int speed = random.nextInt(101);
    return new Answer.Points(Map.of("speed", speed, "care", 100 - speed));
  }

  private String words() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }
}
