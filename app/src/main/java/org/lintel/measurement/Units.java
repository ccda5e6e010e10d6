package org.lintel.measurement;

import org.lintel.statistics.Estimate;
import org.lintel.statistics.Figure;
import org.lintel.statistics.NotEnough;

/** Brings what statistics gives as fractions to points and percent. */
final class Units {

  static final double HUNDRED = 100;

  private Units() {}

  static Estimate scaled(Estimate estimate, double factor) {
    return switch (estimate) {
      case Figure figure -> figure.scaled(factor);
      case NotEnough few -> few;
    };
  }
}
