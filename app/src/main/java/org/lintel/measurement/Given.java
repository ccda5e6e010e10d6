package org.lintel.measurement;

import java.util.List;
import java.util.Optional;
import org.lintel.statistics.scoring.AnsweredItems;
import org.lintel.survey.instrument.Absence;
import org.lintel.survey.instrument.Composite;
import org.lintel.survey.instrument.Marks;
import org.lintel.survey.instrument.Scores;

/** What one respondent gave, looked at by slots: asked or not, answered or not. */
final class Given {

  private final Scores scores;
  private final List<Short> absences;
  private final int[] questionOfSlot;

  Given(Marks marks, int... questionOfSlot) {
    this.scores = marks.scores();
    this.absences = marks.absences();
    this.questionOfSlot = questionOfSlot;
  }

  Scores scores() {
    return scores;
  }

  /** The answers in these slots; empty when none of them was asked. */
  Optional<AnsweredItems> items(List<Integer> slots) {
    List<Integer> asked = slots.stream().filter(this::isAsked).toList();
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    var items = AnsweredItems.of(asked.size());
    for (int slot : asked) {
      if (scores.isPresent(slot)) {
        items = items.with(scores.at(slot));
      }
    }
    return Optional.of(items);
  }

  /** Perception minus expectation of these pairs; empty when none of them was asked. */
  Optional<AnsweredItems> gaps(List<Composite.Pair> pairs) {
    List<Composite.Pair> asked = pairs.stream().filter(this::isAsked).toList();
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    var items = AnsweredItems.of(asked.size());
    for (Composite.Pair pair : asked) {
      if (hasBoth(pair)) {
        items = items.with(gap(pair));
      }
    }
    return Optional.of(items);
  }

  boolean hasBoth(Composite.Pair pair) {
    return scores.isPresent(pair.expectationSlot()) && scores.isPresent(pair.perceptionSlot());
  }

  /** Perception minus expectation; both must be answered. */
  int gap(Composite.Pair pair) {
    return scores.at(pair.perceptionSlot()) - scores.at(pair.expectationSlot());
  }

  private boolean isAsked(Composite.Pair pair) {
    return isAsked(pair.expectationSlot()) && isAsked(pair.perceptionSlot());
  }

  private boolean isAsked(int slot) {
    return absences.get(questionOfSlot[slot]) != Absence.NOT_ASKED.code();
  }
}
