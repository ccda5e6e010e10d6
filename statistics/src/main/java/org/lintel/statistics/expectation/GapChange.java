package org.lintel.statistics.expectation;

import org.lintel.statistics.Mean;
import org.lintel.statistics.Purpose;
import org.lintel.statistics.Sums;

/**
 * Why a gap changed between two waves: owners experience something else, or they expect something
 * else.
 *
 * <p>Change of the gap = change of perception - change of expectation. A gap that closes because
 * expectation fell is not an improvement. Standard errors for independent waves; for the gap itself
 * they come from the gaps of persons, since both answers of a person hang together.
 *
 * @param perceptionBefore sums of the perceptions of those who answered both sides
 * @param expectationBefore sums of their expectations
 * @param gapsBefore sums of their gaps
 * @param perceptionAfter the same of the later wave
 * @param expectationAfter the same of the later wave
 * @param gapsAfter the same of the later wave
 */
public record GapChange(
    Sums perceptionBefore,
    Sums expectationBefore,
    Sums gapsBefore,
    Sums perceptionAfter,
    Sums expectationAfter,
    Sums gapsAfter) {

  /** A change in scale points with its standard error. */
  public record Change(double value, double standardError) {}

  public GapChange {
    if (perceptionBefore.n() != gapsBefore.n()
        || expectationBefore.n() != gapsBefore.n()
        || perceptionAfter.n() != gapsAfter.n()
        || expectationAfter.n() != gapsAfter.n()) {
      throw new IllegalArgumentException("A gap needs both sides of the same persons");
    }
  }

  /** Change of the gap. */
  public Change gap() {
    return change(gapsBefore, gapsAfter);
  }

  /** The part of it that comes from what owners experience. */
  public Change perception() {
    return change(perceptionBefore, perceptionAfter);
  }

  /** The part that comes from what they expect; it counts with the opposite sign. */
  public Change expectation() {
    return change(expectationBefore, expectationAfter);
  }

  private static Change change(Sums before, Sums after) {
    var first = Mean.of(before);
    var second = Mean.of(after);
    double error =
        Math.hypot(first.standardError(Purpose.process()), second.standardError(Purpose.process()));
    return new Change(second.value() - first.value(), error);
  }
}
