package org.lintel.statistics;

import java.util.EnumSet;

/** Puts a value with its limits under the publication floor. */
final class Figures {

  private Figures() {}

  static Figure of(
      double value, Interval interval, long n, Purpose purpose, String method, boolean unanimous) {
    var cautions = EnumSet.noneOf(Caution.class);
    if (!PublicationFloor.of(n).allowsComparison()) {
      cautions.add(Caution.LOW_BASE);
    }
    if (unanimous) {
      cautions.add(Caution.UNANIMOUS);
    }
    return new Figure(value, interval, n, purpose, method, cautions);
  }
}
