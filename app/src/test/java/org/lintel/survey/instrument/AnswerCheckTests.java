package org.lintel.survey.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lintel.survey.TestInstruments;

class AnswerCheckTests {

  private static final HouseholdFacts HOME = HouseholdFacts.of("HOME", "SETTLED");

  private final Questionnaire questionnaire = TestInstruments.everything();

  @Test
  void whatAConditionLeavesOutIsNotAskedAndItsAnswerNotKept() {
    var answers =
        new Answers(
            Map.of(
                "recommend", new Answer.Score(9),
                "reasons", choice("repair"),
                "shop_only", new Answer.Score(3)));

    var complete = questionnaire.complete(answers, HOME);

    var notAsked = new Answer.Absent(Absence.NOT_ASKED);
    assertThat(complete.to("reasons")).contains(notAsked);
    assertThat(complete.to("one_word")).contains(notAsked);
    assertThat(complete.to("shop_only")).contains(notAsked);
    assertThat(complete.to("words")).contains(new Answer.Absent(Absence.SKIPPED));
    assertThat(questionnaire.asked(answers, HouseholdFacts.of("SHOP", "SETTLED")))
        .contains("shop_only");
  }

  @Test
  void anyOfSeveralConditionsIsEnough() {
    var byScore = new Answers(Map.of("recommend", new Answer.Score(2)));
    var byDesk = new Answers(Map.of("recommend", new Answer.Score(9), "reached", choice("desk")));

    assertThat(questionnaire.asked(byScore, HOME)).contains("one_word", "reasons");
    assertThat(questionnaire.asked(byDesk, HOME)).contains("one_word").doesNotContain("reasons");
  }

  @Test
  void everyProblemNamesTheValueAndTheLimit() {
    assertThat(problem("recommend", new Answer.Score(11)))
        .isEqualTo(new Problem("recommend", "survey.answer.range", List.of("11", "0", "10")));
    assertThat(problem("points", new Answer.Points(Map.of("first", 40, "second", 50))).arguments())
        .containsExactly("90", "100");
    assertThat(problem("points", new Answer.Points(Map.of("first", 140, "second", -40))).key())
        .isEqualTo("survey.answer.range");
    assertThat(problem("one_word", new Answer.Words("邻".repeat(21))).arguments())
        .containsExactly("21", "20", "1");
    assertThat(problem("words", new Answer.Words("a\u0000b")).key())
        .isEqualTo("survey.answer.characters");
    assertThat(problem("income", new Answer.Amount(5_000_000_001L)).arguments())
        .containsExactly("5000000001", "-5000000000", "5000000000");
    assertThat(problem("two", new Answer.Words("x")).key()).isEqualTo("survey.answer.kind");
    assertThat(problem("stranger", new Answer.Score(1)).key()).isEqualTo("survey.answer.foreign");
    assertThat(problem("welcome", new Answer.Score(1)).key()).isEqualTo("survey.answer.foreign");
    assertThat(problem("reasons", choice("repair", "fees", "noise")).arguments())
        .containsExactly("3", "2");
  }

  @Test
  void aRequiredAnswerMayBeUnknownButNotMissing() {
    var missing = AnswerCheck.problems(questionnaire, Answers.NONE, HOME);
    var unknown = new Answers(Map.of("recommend", new Answer.Absent(Absence.DONT_KNOW)));

    assertThat(missing).extracting(Problem::key).containsExactly("survey.answer.required");
    assertThat(AnswerCheck.problems(questionnaire, unknown, HOME)).isEmpty();
  }

  @Test
  void wordsAreCleanedOfWhatCannotBeKept() {
    assertThat(Words.clean(" a\r\nb\rc\u0000\u0007\ud800 ")).isEqualTo("a\nb\nc\ufffd");
    assertThat(Words.clean("𠮷😀\u200f")).isEqualTo("𠮷😀\u200f");
  }

  private Problem problem(String item, Answer answer) {
    var answers = new LinkedHashMap<String, Answer>();
    answers.put("recommend", new Answer.Score(2));
    answers.put("reached", choice("desk"));
    answers.put(item, answer);
    return AnswerCheck.problems(questionnaire, new Answers(answers), HOME).getFirst();
  }

  private static Answer choice(String... options) {
    return new Answer.Choice(new TreeSet<>(List.of(options)), "");
  }
}
