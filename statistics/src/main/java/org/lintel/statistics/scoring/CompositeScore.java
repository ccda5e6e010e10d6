package org.lintel.statistics.scoring;

import org.lintel.statistics.Sums;

/**
 * A score computed from several answers of one respondent, kept in thousandths of a point so that
 * sums over respondents are integers and merge exactly.
 *
 * <p>The exact fraction is rounded to the nearest thousandth, half to even; the error of a mean of
 * such scores is far below what any page shows.
 *
 * @param thousandths the score times 1000
 */
public record CompositeScore(int thousandths) {

  static CompositeScore of(Fraction exact) {
    return new CompositeScore(Math.toIntExact(exact.times(Sums.THOUSANDTHS).rounded()));
  }

  /** The score in points. */
  public double points() {
    return thousandths / (double) Sums.THOUSANDTHS;
  }

  /** These sums with this respondent's score added; the sums must be in thousandths. */
  public Sums addedTo(Sums sums) {
    if (sums.unitsPerPoint() != Sums.THOUSANDTHS) {
      throw new IllegalArgumentException(
          "Sums with %d units per point cannot take thousandths".formatted(sums.unitsPerPoint()));
    }
    return sums.plus(thousandths);
  }
}
