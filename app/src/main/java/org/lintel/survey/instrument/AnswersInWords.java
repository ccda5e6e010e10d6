package org.lintel.survey.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Answers as a person would read them: each question with what was said to it. */
public final class AnswersInWords {

  private AnswersInWords() {}

  /** One line for each question that has an answer, in the order asked. */
  public static List<String> of(Questionnaire questionnaire, Answers answers, String language) {
    var lines = new ArrayList<String>();
    for (Item item : questionnaire.questions()) {
      answers
          .to(item.code())
          .map(answer -> said(item, answer, language))
          .filter(said -> !said.isEmpty())
          .ifPresent(said -> lines.add(item.heading().question().in(language) + " — " + said));
    }
    return lines;
  }

  private static String said(Item item, Answer answer, String language) {
    return switch (answer) {
      case Answer.Score score -> String.valueOf(score.value());
      case Answer.Tick tick -> tick.isSet() ? "\u2713" : "";
      case Answer.Choice choice -> chosen(item, choice, language);
      case Answer.Points points ->
          Options.of(item).stream()
              .map(part ->
                  part.label().in(language) + " " + points.byPart().getOrDefault(part.code(), 0))
              .collect(Collectors.joining("; "));
      case Answer.Words words -> words.words();
      case Answer.Amount amount -> String.valueOf(amount.value());
      case Answer.Day day -> day.day().toString();
      case Answer.Absent _ -> "";
    };
  }

  private static String chosen(Item item, Answer.Choice choice, String language) {
    String options =
        Options.of(item).stream()
            .filter(option -> choice.options().contains(option.code()))
            .map(option -> option.label().in(language))
            .collect(Collectors.joining("; "));
    return choice.other().isEmpty() ? options : options + ": " + choice.other();
  }
}
