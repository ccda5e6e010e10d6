package org.lintel.insight.web;

import java.util.List;
import org.lintel.insight.chart.Numerals;
import org.lintel.measurement.HouseholdWeights.Answer;
import org.lintel.platform.web.Text;

/**
 * Says what the score would be if every kind of household had answered as often as it was asked.
 */
final class WeightWords {

  private final Text text;

  WeightWords(Text text) {
    this.text = text;
  }

  /** The weighted score beside the one of the page; empty where there is none. */
  String beside(Answer answer) {
    return answer instanceof Answer.Found found
        ? text.get(
            "insight.weights.beside", DrawingComparisons.score(found.value(), found.interval()))
        : "";
  }

  List<ComparePage.Fact> facts(Answer answer) {
    if (!(answer instanceof Answer.Found found)) {
      return List.of();
    }
    return List.of(
        new ComparePage.Fact(
            text.get("insight.weights.score"),
            DrawingComparisons.score(found.value(), found.interval()),
            text.get(
                "insight.weights.effect",
                Numerals.plain(found.designEffect(), 2),
                Numerals.count(found.n()),
                Numerals.count(Math.round(found.effective())))));
  }

  /** How it was weighted, or why it was not. */
  String note(Answer answer) {
    return switch (answer) {
      case Answer.NoMargins _ -> text.get("insight.weights.no-margins");
      case Answer.TooFew few -> text.get("insight.weights.too-few", few.needs());
      case Answer.InTheMaking _ -> text.get("insight.weights.making");
      case Answer.Failed _ -> text.get("insight.drivers.failed.help");
      case Answer.TooUneven uneven ->
          text.get("insight.weights.too-uneven", Numerals.plain(uneven.designEffect(), 2));
      case Answer.CannotFit _ -> text.get("insight.weights.cannot-fit");
      case Answer.Found found -> note(found);
    };
  }

  private String note(Answer.Found found) {
    String between = text.isChinese() ? "" : " ";
    var note =
        new StringBuilder(
            text.get(found.isRaked() ? "insight.weights.raked" : "insight.weights.joint"));
    if (found.merged() > 0) {
      note.append(between).append(text.get("insight.weights.merged", found.merged()));
    }
    if (found.isTrimmed()) {
      note.append(between).append(text.get("insight.weights.trimmed"));
    }
    return note.toString();
  }

  static boolean isMoving(Answer answer) {
    return answer instanceof Answer.InTheMaking
        || (answer instanceof Answer.Found found && found.isRenewed());
  }
}
