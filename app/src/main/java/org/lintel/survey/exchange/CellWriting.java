package org.lintel.survey.exchange;

import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.Answers;

/** What our own files hold in a cell. */
public final class CellWriting {

  private CellWriting() {}

  /** The cell of a column; answers are complete, so that every item says something. */
  public static String cell(Target target, Answers answers) {
    return switch (target) {
      case Target.Nothing _, Target.OfFact _ ->
          throw new IllegalArgumentException(target + " holds no answer");
      case Target.Whole whole -> whole(answer(answers, whole.item()));
      case Target.Part part -> part(answer(answers, part.item()), part.option());
      case Target.OtherWords other -> other(answer(answers, other.item()));
    };
  }

  private static Answer answer(Answers answers, String item) {
    return answers.to(item).orElseThrow(() -> new IllegalArgumentException(item + " says nothing"));
  }

  private static String whole(Answer answer) {
    return switch (answer) {
      case Answer.Score score -> Integer.toString(score.value());
      case Answer.Tick tick -> tick.isSet() ? "1" : "0";
      case Answer.Choice choice -> String.join("|", choice.options());
      case Answer.Points points -> points.byPart().toString();
      case Answer.Words words -> Missing.escaped(words.words());
      case Answer.Amount amount -> Long.toString(amount.value());
      case Answer.Day day -> day.day().toString();
      case Answer.Absent absent -> Missing.code(absent.absence());
    };
  }

  private static String part(Answer answer, String option) {
    return switch (answer) {
      case Answer.Choice choice -> choice.options().contains(option) ? "1" : "0";
      case Answer.Points points -> Integer.toString(points.byPart().getOrDefault(option, 0));
      case Answer.Score _,
          Answer.Tick _,
          Answer.Words _,
          Answer.Amount _,
          Answer.Day _,
          Answer.Absent _ ->
          whole(answer);
    };
  }

  private static String other(Answer answer) {
    return answer instanceof Answer.Choice choice ? Missing.escaped(choice.other()) : "";
  }
}
