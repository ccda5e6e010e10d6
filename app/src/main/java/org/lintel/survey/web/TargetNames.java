package org.lintel.survey.web;

import java.util.ArrayList;
import java.util.List;
import org.lintel.platform.web.Text;
import org.lintel.survey.exchange.Fact;
import org.lintel.survey.exchange.Layout;
import org.lintel.survey.exchange.Target;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Option;
import org.lintel.survey.instrument.Options;
import org.lintel.survey.instrument.Questionnaire;

/** What a column may hold, in words. */
final class TargetNames {

  private static final int LONGEST = 40;

  private final Text text;

  TargetNames(Text text) {
    this.text = text;
  }

  List<NewWavePage.Choice> choices(Questionnaire questionnaire) {
    var choices = new ArrayList<NewWavePage.Choice>();
    choices.add(new NewWavePage.Choice("", text.get("survey.import.column.none"), ""));
    for (Target target : Layout.all(questionnaire)) {
      choices.add(new NewWavePage.Choice(target.code(), name(target, questionnaire), ""));
    }
    return choices;
  }

  /** What the code of a column stands for. */
  String name(String code, Questionnaire questionnaire) {
    return name(Target.of(code, questionnaire).orElse(Target.NOTHING), questionnaire);
  }

  private String name(Target target, Questionnaire questionnaire) {
    return switch (target) {
      case Target.Nothing _ -> text.get("survey.import.column.none");
      case Target.OfFact of -> fact(of.fact());
      case Target.Whole whole -> question(questionnaire, whole.item());
      case Target.Part part ->
          question(questionnaire, part.item())
              + " \u2192 "
              + option(questionnaire, part.item(), part.option());
      case Target.OtherWords other ->
          question(questionnaire, other.item())
              + " \u2192 "
              + text.get("survey.import.column.other");
    };
  }

  String fact(Fact fact) {
    return text.get("survey.fact" + fact.heading().replace('_', '.'));
  }

  private String question(Questionnaire questionnaire, String code) {
    Item item = questionnaire.item(code).orElseThrow();
    String question = item.heading().question().in(text.language());
    int points = question.codePointCount(0, question.length());
    return points <= LONGEST
        ? question
        : question.substring(0, question.offsetByCodePoints(0, LONGEST)) + "\u2026";
  }

  private String option(Questionnaire questionnaire, String code, String option) {
    return Options.of(questionnaire.item(code).orElseThrow()).stream()
        .filter(known -> known.code().equals(option))
        .map(Option::label)
        .findFirst()
        .orElseThrow()
        .in(text.language());
  }
}
