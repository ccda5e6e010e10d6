package org.lintel.measurement;

import java.util.Arrays;

/**
 * What is kept of a set of responses: their number, histograms of the headline items, and number,
 * sum and sum of squares of every slot, pair and composite. All integers, so that adding and
 * subtracting is exact in any order.
 */
final class Tally {

  /** The columns of a rollup. */
  enum Part {
    HISTOGRAMS(0),
    SLOTS(1),
    PAIRS(2),
    COMPOSITES(3);

    private final int place;

    Part(int place) {
      this.place = place;
    }

    /** Where it stands among the parts. */
    int place() {
      return place;
    }
  }

  private final long answers;
  private final long[][] parts;

  Tally(long answers, long[]... parts) {
    if (parts.length != Part.values().length) {
      throw new IllegalArgumentException(parts.length + " parts");
    }
    this.answers = answers;
    this.parts = Arrays.stream(parts).map(long[]::clone).toArray(long[][]::new);
  }

  long answers() {
    return answers;
  }

  /** A copy of the numbers of one part. */
  long[] part(Part part) {
    return parts[part.place()].clone();
  }

  long at(Part part, int index) {
    return parts[part.place()][index];
  }

  /** Whether the lengths are those that the layout gives. */
  boolean fits(TallyLayout layout) {
    return Arrays.stream(Part.values())
        .allMatch(part -> parts[part.place()].length == layout.length(part));
  }

  Tally plus(Tally other) {
    var sums = new long[parts.length][];
    for (int part = 0; part < parts.length; part++) {
      if (parts[part].length != other.parts[part].length) {
        throw new IllegalArgumentException("tallies of different versions");
      }
      sums[part] = parts[part].clone();
      for (int i = 0; i < sums[part].length; i++) {
        sums[part][i] = Math.addExact(sums[part][i], other.parts[part][i]);
      }
    }
    return new Tally(Math.addExact(answers, other.answers), sums);
  }

  /** As an array literal of PostgreSQL. */
  String literal(Part part) {
    var literal = new StringBuilder("{");
    for (long number : parts[part.place()]) {
      literal.append(literal.length() == 1 ? "" : ",").append(number);
    }
    return literal.append('}').toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tally that
        && answers == that.answers
        && Arrays.deepEquals(parts, that.parts);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(answers) + Arrays.deepHashCode(parts);
  }

  @Override
  public String toString() {
    return answers + " " + Arrays.deepToString(parts);
  }
}
