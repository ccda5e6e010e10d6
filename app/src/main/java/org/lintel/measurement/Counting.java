package org.lintel.measurement;

import java.util.List;
import org.lintel.survey.instrument.Composite;
import org.lintel.survey.instrument.Marks;

/** Adds responses up, and takes away what a correction replaces. Not for several threads. */
final class Counting {

  private final TallyLayout layout;
  private final long[][] parts = new long[Tally.Part.values().length][];
  private long answers;

  Counting(TallyLayout layout) {
    this.layout = layout;
    for (Tally.Part part : Tally.Part.values()) {
      parts[part.place()] = new long[layout.length(part)];
    }
  }

  void add(Marks marks) {
    count(new Given(marks), 1);
  }

  void add(Given given) {
    count(given, 1);
  }

  void remove(Marks marks) {
    count(new Given(marks), -1);
  }

  Tally tally() {
    return new Tally(answers, parts);
  }

  private void count(Given given, int sign) {
    if (given.scores().size() != layout.slots()) {
      throw new IllegalArgumentException(
          "%d scores for %d slots".formatted(given.scores().size(), layout.slots()));
    }
    answers += sign;
    countHeadlines(given, sign);
    countSlots(given, sign);
    countPairs(given, sign);
    countMeasures(given, sign);
  }

  private void countHeadlines(Given given, int sign) {
    for (var shape : layout.headlines()) {
      if (given.scores().isPresent(shape.slot())) {
        int score = given.scores().at(shape.slot());
        if (!shape.range().contains(score)) {
          throw new IllegalArgumentException(
              "score %d of %s is outside %d to %d"
                  .formatted(score, shape.headline(), shape.range().from(), shape.range().to()));
        }
        parts[Tally.Part.HISTOGRAMS.place()][shape.offset() + score - shape.range().from()] += sign;
      }
    }
  }

  private void countSlots(Given given, int sign) {
    for (int slot = 0; slot < layout.slots(); slot++) {
      if (given.scores().isPresent(slot)) {
        count(Tally.Part.SLOTS, slot, given.scores().at(slot), sign);
      }
    }
  }

  private void countPairs(Given given, int sign) {
    List<Composite.Pair> pairs = layout.pairs();
    for (int i = 0; i < pairs.size(); i++) {
      if (given.hasBoth(pairs.get(i))) {
        count(Tally.Part.PAIRS, i, given.gap(pairs.get(i)), sign);
      }
    }
  }

  private void countMeasures(Given given, int sign) {
    List<Measure> measures = layout.measures();
    for (int i = 0; i < measures.size(); i++) {
      int index = i;
      measures
          .get(i)
          .of(given)
          .ifPresent(score -> count(Tally.Part.COMPOSITES, index, score.thousandths(), sign));
    }
  }

  private void count(Tally.Part part, int index, long value, int sign) {
    long[] moments = parts[part.place()];
    int at = TallyLayout.MOMENTS * index;
    moments[at] += sign;
    moments[at + 1] = Math.addExact(moments[at + 1], sign * value);
    moments[at + 2] = Math.addExact(moments[at + 2], sign * value * value);
  }
}
