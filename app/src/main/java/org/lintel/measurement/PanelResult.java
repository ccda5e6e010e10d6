package org.lintel.measurement;

import java.util.List;

/**
 * Who moved where between two periods, as it is kept.
 *
 * @param pairs nine counts: detractors, passives, promoters before, by the same now
 * @param before answers before in communities that were asked both times
 * @param now answers now in these communities
 */
record PanelResult(List<Long> pairs, long before, long now) {

  PanelResult {
    pairs = List.copyOf(pairs);
    if (pairs.size() != 9) {
      throw new IllegalArgumentException(pairs.size() + " counts are not those of 3 by 3 classes");
    }
  }
}
