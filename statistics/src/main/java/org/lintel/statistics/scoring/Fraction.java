package org.lintel.statistics.scoring;

import java.math.BigInteger;

/** An exact fraction of integers in lowest terms, denominator above 0. */
record Fraction(long numerator, long denominator) {

  static final Fraction ZERO = new Fraction(0, 1);

  Fraction {
    if (denominator <= 0) {
      throw new IllegalArgumentException("Denominator %d is not above 0".formatted(denominator));
    }
    var divisor =
        BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).longValueExact();
    numerator /= divisor;
    denominator /= divisor;
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        Math.addExact(
            Math.multiplyExact(numerator, other.denominator),
            Math.multiplyExact(other.numerator, denominator)),
        Math.multiplyExact(denominator, other.denominator));
  }

  Fraction times(long factor) {
    return new Fraction(Math.multiplyExact(numerator, factor), denominator);
  }

  Fraction dividedBy(long divisor) {
    return new Fraction(numerator, Math.multiplyExact(denominator, divisor));
  }

  /** The nearest integer, half to even. */
  long rounded() {
    var below = Math.floorDiv(numerator, denominator);
    var twiceRest = 2 * Math.floorMod(numerator, denominator);
    var isUp = twiceRest > denominator || (twiceRest == denominator && below % 2 != 0);
    return isUp ? below + 1 : below;
  }
}
