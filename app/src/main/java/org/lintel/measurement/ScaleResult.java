package org.lintel.measurement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reliability of the scales of a selection, as it is kept. */
record ScaleResult(List<Scale> scales) {

  ScaleResult {
    scales = List.copyOf(scales);
  }

  /**
   * One scale.
   *
   * @param n answers to the pair of items that has fewest
   * @param items how many it has
   * @param alpha with its interval; null when the answers cannot tell
   * @param omega null with fewer than three items, or when the answers cannot tell
   * @param around omega with the interval of a bootstrap; null as omega is, and where it was kept
   *     before there was one
   */
  record Scale(
      String code,
      long n,
      int items,
      DriverResult.@Nullable Between alpha,
      @Nullable Double omega,
      DriverResult.@Nullable Between around) {}
}
