package org.lintel.survey.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.survey.TestInstruments;

/** Random answers that the questionnaire allows; the seed is the test's argument. */
class AnswerRoundTripTests {

  private static final int TIMES = 2_000;
  private static final String LETTERS = "邻听aZ09 ,;\"'<>&{}\\%_\n\t你好𠮷😀\u200f";

  private final Questionnaire questionnaire = TestInstruments.everything();

  @ParameterizedTest
  @ValueSource(longs = {1, 20261122, -7})
  void whatIsStoredReadsBackAsItWasGiven(long seed) {
    var random = new SplittableRandom(seed);
    for (int i = 0; i < TIMES; i++) {
      Answers given = answers(random);
      var facts = HouseholdFacts.of(random.nextBoolean() ? "SHOP" : "HOME", "SETTLED");

      assertThat(AnswerCheck.problems(questionnaire, given, facts))
          .as("answers %s", given)
          .isEmpty();
      Sheet sheet = Sheet.of(questionnaire, given, facts);

      assertThat(sheet.answers(questionnaire)).isEqualTo(questionnaire.complete(given, facts));
      assertThat(sheet.marks().scores().size()).isEqualTo(questionnaire.slots().size());
      assertThat(AnswersJson.read(AnswersJson.write(given))).isEqualTo(given);
    }
  }

  private Answers answers(SplittableRandom random) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Item item : questionnaire.questions()) {
      Heading heading = item.heading();
      if (heading.mayBeUnknown() && random.nextInt(5) == 0) {
        answers.put(item.code(), new Answer.Absent(Absence.DONT_KNOW));
      } else if (heading.mayNotApply() && random.nextInt(5) == 0) {
        answers.put(item.code(), new Answer.Absent(Absence.DOES_NOT_APPLY));
      } else if (heading.required() || random.nextInt(6) > 0) {
        answers.put(item.code(), answer(item, random));
      }
    }
    return new Answers(answers);
  }

  private static Answer answer(Item item, SplittableRandom random) {
    return switch (item) {
      case Item.Recommend _, Item.Rating _ ->
          new Answer.Score(random.nextInt(item.range().from(), item.range().to() + 1));
      case Item.SingleChoice choice -> choice(choice.options(), 1, random);
      case Item.MultipleChoice choice -> choice(choice.options(), choice.atMost(), random);
      case Item.Allocation allocation -> points(allocation, random);
      case Item.Text text -> new Answer.Words(words(text.limit(), random));
      case Item.WholeNumber number ->
          new Answer.Amount(random.nextLong(number.from(), number.to() + 1));
      case Item.CalendarDay _ ->
          new Answer.Day(LocalDate.ofEpochDay(random.nextInt(-30_000, 40_000)));
      case Item.Consent _, Item.ContactRequest _ -> new Answer.Tick(random.nextBoolean());
      case Item.Statement _ -> throw new IllegalArgumentException(item.code());
    };
  }

  private static Answer choice(List<Option> options, int atMost, SplittableRandom random) {
    var chosen = new TreeSet<String>();
    int wanted = random.nextInt(1, atMost + 1);
    while (chosen.size() < wanted) {
      chosen.add(options.get(random.nextInt(options.size())).code());
    }
    boolean isOther =
        options.stream().anyMatch(option -> option.isOther() && chosen.contains(option.code()));
    String other = isOther && random.nextBoolean() ? words(Item.OTHER_LIMIT, random) : "";
    return new Answer.Choice(chosen, other);
  }

  private static Answer points(Item.Allocation allocation, SplittableRandom random) {
    int first = random.nextInt(Item.Allocation.TOTAL + 1);
    var points = new LinkedHashMap<String, Integer>();
    points.put(allocation.parts().getFirst().code(), first);
    points.put(allocation.parts().getLast().code(), Item.Allocation.TOTAL - first);
    return new Answer.Points(points);
  }

  private static String words(int limit, SplittableRandom random) {
    int[] letters = LETTERS.codePoints().toArray();
    var words = new StringBuilder("邻");
    int length = random.nextInt(limit - 1);
    for (int i = 0; i < length; i++) {
      words.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return Words.clean(words.toString());
  }
}
