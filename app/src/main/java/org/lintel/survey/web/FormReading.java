package org.lintel.survey.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lintel.survey.instrument.Absence;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.AnswerCheck;
import org.lintel.survey.instrument.Answers;
import org.lintel.survey.instrument.HouseholdFacts;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Option;
import org.lintel.survey.instrument.Problem;
import org.lintel.survey.instrument.Questionnaire;
import org.lintel.survey.instrument.Words;

/** Turns the fields of one page into answers, and says what is wrong with them. */
final class FormReading {

  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
  private static final int SHOWN_OF_A_VALUE = 40;

  private final Form form;
  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  private FormReading(Form form) {
    this.form = form;
  }

  /** Answers to the items of a page, and everything wrong with them. */
  record Read(Answers answers, List<Problem> problems) {

    Read {
      problems = List.copyOf(problems);
    }
  }

  static Read read(Questionnaire questionnaire, List<Item> items, Form form) {
    var reading = new FormReading(form);
    for (Item item : items) {
      reading.read(item);
    }
    reading.refuseForeign();
    var wrong = new HashSet<String>();
    reading.problems.forEach(problem -> wrong.add(problem.item()));
    var codes = new HashSet<String>();
    items.stream().map(Item::code).filter(code -> !wrong.contains(code)).forEach(codes::add);
    var answers = new Answers(reading.answers);
    reading.problems.addAll(AnswerCheck.problems(questionnaire, answers, codes));
    return new Read(answers, reading.problems);
  }

  /** Answers to a whole questionnaire at once; what is not asked need not be answered. */
  static Read readAll(Questionnaire questionnaire, Form form, HouseholdFacts facts) {
    Read all = read(questionnaire, questionnaire.questions(), form);
    Set<String> asked = questionnaire.asked(all.answers(), facts);
    var problems =
        all.problems().stream()
            .filter(problem -> problem.item().isEmpty() || asked.contains(problem.item()))
            .toList();
    return new Read(all.answers(), problems);
  }

  private void refuseForeign() {
    for (String field : form.fields().keySet()) {
      if (!known.contains(field)) {
        problems.add(problem("", "foreign", field.substring(Form.PREFIX.length())));
      }
    }
  }

  private void read(Item item) {
    String field = Form.field(item.code());
    known.add(field);
    List<String> values = form.values(field);
    if (absence(item, values)) {
      return;
    }
    switch (item) {
      case Item.Recommend _, Item.Rating _ -> readScore(item, values);
      case Item.SingleChoice choice -> readChoice(choice, choice.options(), values);
      case Item.MultipleChoice choice -> readChoice(choice, choice.options(), values);
      case Item.Allocation allocation -> readPoints(allocation);
      case Item.Text text -> readWords(text, values);
      case Item.WholeNumber number -> readAmount(number, values);
      case Item.CalendarDay day -> readDay(day, values);
      case Item.Consent _, Item.ContactRequest _ ->
          answers.put(item.code(), new Answer.Tick(values.contains("1")));
      case Item.Statement _ -> known.remove(field);
    }
  }

  private boolean absence(Item item, List<String> values) {
    for (Absence absence : List.of(Absence.DONT_KNOW, Absence.DOES_NOT_APPLY)) {
      if (values.equals(List.of(absence.name()))) {
        answers.put(item.code(), new Answer.Absent(absence));
        return true;
      }
    }
    return false;
  }

  private void readScore(Item item, List<String> values) {
    if (values.size() == 1 && !values.getFirst().isBlank()) {
      String value = values.getFirst().strip();
      if (WHOLE.matcher(value).matches()) {
        answers.put(item.code(), new Answer.Score(Integer.parseInt(value)));
      } else {
        var range = item.range();
        problems.add(problem(item.code(), "not-whole", shown(value), range.from(), range.to()));
      }
    } else if (values.size() > 1) {
      problems.add(problem(item.code(), "kind"));
    }
  }

  private void readChoice(Item item, List<Option> options, List<String> values) {
    String field = Form.field(item.code(), Form.OTHER);
    known.add(field);
    var chosen = new TreeSet<>(values);
    String other = Words.clean(form.value(field));
    for (Option option : options) {
      if (option.isOther() && !other.isEmpty() && item instanceof Item.MultipleChoice) {
        chosen.add(option.code());
      }
    }
    boolean isOther = options.stream().anyMatch(o -> o.isOther() && chosen.contains(o.code()));
    if (!chosen.isEmpty()) {
      answers.put(item.code(), new Answer.Choice(chosen, isOther ? other : ""));
    }
  }

  private void readPoints(Item.Allocation item) {
    var points = new LinkedHashMap<String, Integer>();
    boolean isEmpty = true;
    for (Option part : item.parts()) {
      String field = Form.field(item.code(), part.code());
      known.add(field);
      String value = form.value(field).strip();
      isEmpty &= value.isEmpty();
      if (!value.isEmpty() && !WHOLE.matcher(value).matches()) {
        problems.add(problem(item.code(), "not-whole", shown(value), 0, Item.Allocation.TOTAL));
        return;
      }
      points.put(part.code(), value.isEmpty() ? 0 : Integer.parseInt(value));
    }
    if (!isEmpty) {
      answers.put(item.code(), new Answer.Points(points));
    }
  }

  private void readWords(Item.Text item, List<String> values) {
    String words = values.isEmpty() ? "" : Words.clean(values.getFirst());
    if (!words.isEmpty()) {
      answers.put(item.code(), new Answer.Words(words));
    }
  }

  private void readAmount(Item.WholeNumber item, List<String> values) {
    String value = values.isEmpty() ? "" : values.getFirst().strip();
    if (value.matches("-?\\d{1,18}")) {
      answers.put(item.code(), new Answer.Amount(Long.parseLong(value)));
    } else if (!value.isEmpty()) {
      problems.add(problem(item.code(), "not-whole", shown(value), item.from(), item.to()));
    }
  }

  private void readDay(Item.CalendarDay item, List<String> values) {
    String value = values.isEmpty() ? "" : values.getFirst().strip();
    if (value.isEmpty()) {
      return;
    }
    try {
      answers.put(item.code(), new Answer.Day(LocalDate.parse(value)));
    } catch (DateTimeParseException wrong) {
      problems.add(problem(item.code(), "not-a-day", shown(value)));
    }
  }

  private static String shown(String value) {
    return value.length() <= SHOWN_OF_A_VALUE ? value : value.substring(0, SHOWN_OF_A_VALUE) + "…";
  }

  private static Problem problem(String item, String kind, Object... arguments) {
    return new Problem(
        item,
        "survey.answer." + kind,
        java.util.Arrays.stream(arguments).map(String::valueOf).toList());
  }
}
