package org.lintel.statistics;

import org.lintel.statistics.distribution.Quantiles;

/** A difference of means with its standard error and degrees of freedom. */
record Welch(double value, double standardError, double degreesOfFreedom) {

  static Welch difference(Mean first, Purpose firstPurpose, Mean second, Purpose secondPurpose) {
    var a = Math.pow(first.standardError(firstPurpose), 2);
    var b = Math.pow(second.standardError(secondPurpose), 2);
    var degrees = Math.pow(a + b, 2) / (a * a / (first.n() - 1) + b * b / (second.n() - 1));
    return new Welch(first.value() - second.value(), Math.sqrt(a + b), degrees);
  }

  Comparison compared(double level, long firstN, long secondN, String method) {
    if (standardError == 0) {
      return new NoVariation(value);
    }
    var t = value / standardError;
    var half = standardError * Quantiles.twoSidedStudent(level, degreesOfFreedom);
    return new Difference(
        value,
        new Interval(value - half, value + half, level),
        t,
        Quantiles.twoSidedStudentTail(t, degreesOfFreedom),
        firstN,
        secondN,
        method);
  }
}
