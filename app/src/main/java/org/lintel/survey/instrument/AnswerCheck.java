package org.lintel.survey.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether answers are what a questionnaire allows: the one border for every way in. */
public final class AnswerCheck {

  private final Questionnaire questionnaire;
  private final Answers answers;
  private final List<Problem> problems = new ArrayList<>();

  private AnswerCheck(Questionnaire questionnaire, Answers answers) {
    this.questionnaire = questionnaire;
    this.answers = answers;
  }

  /**
   * Everything wrong with the answers to the items named; foreign items are always wrong.
   *
   * @param items items to look at: those of one page, or all asked
   */
  public static List<Problem> problems(
      Questionnaire questionnaire, Answers answers, Set<String> items) {
    var check = new AnswerCheck(questionnaire, answers);
    check.refuseForeign();
    for (Item item : questionnaire.questions()) {
      if (items.contains(item.code())) {
        check.check(item);
      }
    }
    return check.problems;
  }

  /** Everything wrong with the answers of a household. */
  public static List<Problem> problems(
      Questionnaire questionnaire, Answers answers, HouseholdFacts facts) {
    return problems(questionnaire, answers, questionnaire.asked(answers, facts));
  }

  /**
   * Everything wrong with what was answered, whatever was left out: another survey may have left
   * out what this questionnaire insists on.
   */
  public static List<Problem> problemsOfGiven(Questionnaire questionnaire, Answers answers) {
    var check = new AnswerCheck(questionnaire, answers);
    check.refuseForeign();
    for (Item item : questionnaire.questions()) {
      answers
          .to(item.code())
          .filter(answer -> !(answer instanceof Answer.Absent))
          .ifPresent(answer -> check.checkGiven(item, answer));
    }
    return check.problems;
  }

  private void refuseForeign() {
    Set<String> known = questionnaire.questionCodes();
    for (String item : answers.byItem().keySet()) {
      if (!known.contains(item)) {
        add(item, "foreign", item);
      }
    }
  }

  private void check(Item item) {
    Optional<Answer> answer = answers.to(item.code());
    if (answer.isEmpty() || answer.get() instanceof Answer.Absent) {
      checkAbsence(item, answer);
    } else {
      checkGiven(item, answer.get());
    }
  }

  private void checkAbsence(Item item, Optional<Answer> answer) {
    Absence absence =
        answer.orElse(null) instanceof Answer.Absent absent ? absent.absence() : Absence.SKIPPED;
    Heading heading = item.heading();
    boolean allowed =
        switch (absence) {
          case DONT_KNOW -> heading.mayBeUnknown();
          case DOES_NOT_APPLY -> heading.mayNotApply();
          case SKIPPED, NOT_ASKED -> !heading.required();
        };
    if (!allowed) {
      add(item.code(), absence == Absence.SKIPPED ? "required" : "absence");
    }
  }

  private void checkGiven(Item item, Answer answer) {
    switch (item) {
      case Item.Recommend _, Item.Rating _ -> checkScore(item, answer);
      case Item.SingleChoice choice -> checkChoice(choice, 1, answer);
      case Item.MultipleChoice choice -> checkChoice(choice, choice.atMost(), answer);
      case Item.Allocation allocation -> checkPoints(allocation, answer);
      case Item.Text text -> checkWords(text, answer);
      case Item.WholeNumber number -> checkAmount(number, answer);
      case Item.CalendarDay _ -> expect(item, answer instanceof Answer.Day);
      case Item.Consent _ -> checkConsent(item, answer);
      case Item.ContactRequest _ -> expect(item, answer instanceof Answer.Tick);
      case Item.Statement _ -> add(item.code(), "foreign", item.code());
    }
  }

  private void checkScore(Item item, Answer answer) {
    if (expect(item, answer instanceof Answer.Score)
        && answer instanceof Answer.Score score
        && !item.range().contains(score.value())) {
      add(item.code(), "range", score.value(), item.range().from(), item.range().to());
    }
  }

  private void checkConsent(Item item, Answer answer) {
    if (expect(item, answer instanceof Answer.Tick)
        && answer instanceof Answer.Tick tick
        && !tick.isSet()
        && item.heading().required()) {
      add(item.code(), "required");
    }
  }

  private void checkChoice(Item item, int atMost, Answer answer) {
    if (!expect(item, answer instanceof Answer.Choice)
        || !(answer instanceof Answer.Choice choice)) {
      return;
    }
    List<Option> options = Options.of(item);
    for (String code : choice.options()) {
      if (options.stream().noneMatch(option -> option.code().equals(code))) {
        add(item.code(), "option", code);
      }
    }
    if (choice.options().isEmpty()) {
      add(item.code(), "none-chosen");
    }
    if (choice.options().size() > atMost) {
      add(item.code(), "too-many", choice.options().size(), atMost);
    }
    checkOther(item, choice, options);
  }

  private void checkOther(Item item, Answer.Choice choice, List<Option> options) {
    boolean mayExplain =
        options.stream()
            .anyMatch(option -> option.isOther() && choice.options().contains(option.code()));
    if (!choice.other().isEmpty() && !mayExplain) {
      add(item.code(), "other");
    }
    checkLength(item, choice.other(), Item.OTHER_LIMIT);
  }

  private void checkPoints(Item.Allocation item, Answer answer) {
    if (!expect(item, answer instanceof Answer.Points)
        || !(answer instanceof Answer.Points points)) {
      return;
    }
    points
        .byPart()
        .forEach((part, given) -> {
          if (item.parts().stream().noneMatch(known -> known.code().equals(part))) {
            add(item.code(), "option", part);
          } else if (!item.range().contains(given)) {
            add(item.code(), "range", given, 0, Item.Allocation.TOTAL);
          }
        });
    if (points.total() != Item.Allocation.TOTAL) {
      add(item.code(), "total", points.total(), Item.Allocation.TOTAL);
    }
  }

  private void checkWords(Item.Text item, Answer answer) {
    if (expect(item, answer instanceof Answer.Words) && answer instanceof Answer.Words words) {
      checkLength(item, words.words(), item.limit());
      if (words.words().isEmpty()) {
        add(item.code(), "empty");
      }
    }
  }

  private void checkLength(Item item, String words, int limit) {
    int length = words.codePointCount(0, words.length());
    if (length > limit) {
      add(item.code(), "too-long", count(length), count(limit), count(length - limit));
    }
    if (!words.equals(Words.clean(words))) {
      add(item.code(), "characters");
    }
  }

  private static String count(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private void checkAmount(Item.WholeNumber item, Answer answer) {
    if (expect(item, answer instanceof Answer.Amount)
        && answer instanceof Answer.Amount amount
        && (amount.value() < item.from() || amount.value() > item.to())) {
      add(item.code(), "range", amount.value(), item.from(), item.to());
    }
  }

  private boolean expect(Item item, boolean fits) {
    if (!fits) {
      add(item.code(), "kind");
    }
    return fits;
  }

  private void add(String item, String kind, Object... arguments) {
    problems.add(Problem.of(item, "survey.answer." + kind, arguments));
  }
}
