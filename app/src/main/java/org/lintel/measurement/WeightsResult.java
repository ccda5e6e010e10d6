package org.lintel.measurement;

import java.util.List;

/**
 * Who was asked and how they answered the recommendation question, as it is kept.
 *
 * @param cells each combination of tenure and kind of unit that was asked
 */
record WeightsResult(List<Cell> cells) {

  WeightsResult {
    cells = List.copyOf(cells);
  }

  /** Households of one tenure in one kind of unit. */
  record Cell(
      String tenure, String unitKind, long asked, long detractors, long passives, long promoters) {

    long answers() {
      return detractors + passives + promoters;
    }
  }
}
