package org.lintel.measurement;

import java.util.List;
import org.lintel.statistics.scoring.AnsweredItems;
import org.lintel.survey.instrument.Composite;
import org.lintel.survey.instrument.Marks;
import org.lintel.survey.instrument.Scores;

/**
 * What one respondent gave, looked at by slots. Every item that the version declares counts, also
 * one that was not asked, such as an item that an imported file does not have: one answer of three
 * stays one of three, whatever the reason. No instrument rotates its items.
 */
record Given(Scores scores) {

  Given(Marks marks) {
    this(marks.scores());
  }

  /** The answers in these slots. */
  AnsweredItems items(List<Integer> slots) {
    var items = AnsweredItems.of(slots.size());
    for (int slot : slots) {
      if (scores.isPresent(slot)) {
        items = items.with(scores.at(slot));
      }
    }
    return items;
  }

  /** Perception minus expectation of these pairs. */
  AnsweredItems gaps(List<Composite.Pair> pairs) {
    var items = AnsweredItems.of(pairs.size());
    for (Composite.Pair pair : pairs) {
      if (hasBoth(pair)) {
        items = items.with(gap(pair));
      }
    }
    return items;
  }

  boolean hasBoth(Composite.Pair pair) {
    return scores.isPresent(pair.expectationSlot()) && scores.isPresent(pair.perceptionSlot());
  }

  /** Perception minus expectation; both must be answered. */
  int gap(Composite.Pair pair) {
    return scores.at(pair.perceptionSlot()) - scores.at(pair.expectationSlot());
  }
}
