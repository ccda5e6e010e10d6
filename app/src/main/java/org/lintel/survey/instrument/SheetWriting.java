package org.lintel.survey.instrument;

import java.util.ArrayList;
import java.util.List;

/** Turns complete answers into what is stored. */
final class SheetWriting {

  private final SlotPlan plan;
  private final Scores.Builder scores;
  private final List<Short> absences = new ArrayList<>();
  private final List<Written> written = new ArrayList<>();

  private SheetWriting(SlotPlan plan) {
    this.plan = plan;
    this.scores = new Scores.Builder(plan.size());
  }

  static Sheet of(Questionnaire questionnaire, Answers complete) {
    var writing = new SheetWriting(questionnaire.slots());
    for (Item item : questionnaire.questions()) {
      Answer answer =
          complete
              .to(item.code())
              .orElseThrow(() -> new IllegalArgumentException(item.code() + " is missing"));
      writing.write(item, answer);
    }
    return new Sheet(new Marks(writing.scores.build(), writing.absences), writing.written);
  }

  private void write(Item item, Answer answer) {
    absences.add(
        answer instanceof Answer.Absent absent ? absent.absence().code() : Absence.ANSWERED);
    switch (answer) {
      case Answer.Score score -> scores.set(plan.of(item.code()), score.value());
      case Answer.Tick tick -> scores.set(plan.of(item.code()), tick.isSet() ? 1 : 0);
      case Answer.Choice choice -> writeChoice(item, choice);
      case Answer.Points points -> writePoints(item, points);
      case Answer.Words words -> written.add(new Written.Words(item.code(), words.words()));
      case Answer.Amount amount -> writeAmount(item, amount.value());
      case Answer.Day day -> written.add(new Written.Day(item.code(), day.day()));
      case Answer.Absent _ -> {
        // nothing but its code is kept
      }
    }
  }

  private void writeChoice(Item item, Answer.Choice choice) {
    List<Option> options = Options.of(item);
    for (int i = 0; i < options.size(); i++) {
      boolean isChosen = choice.options().contains(options.get(i).code());
      scores.set(plan.of(item.code()) + i, isChosen ? 1 : 0);
    }
    if (!choice.other().isEmpty()) {
      written.add(new Written.Words(item.code(), choice.other()));
    }
  }

  private void writePoints(Item item, Answer.Points points) {
    List<Option> parts = Options.of(item);
    for (int i = 0; i < parts.size(); i++) {
      Integer given = points.byPart().getOrDefault(parts.get(i).code(), 0);
      scores.set(plan.of(item.code()) + i, given);
    }
  }

  private void writeAmount(Item item, long value) {
    if (item.slots() > 0) {
      scores.set(plan.of(item.code()), value);
    } else {
      written.add(new Written.Amount(item.code(), value));
    }
  }
}
