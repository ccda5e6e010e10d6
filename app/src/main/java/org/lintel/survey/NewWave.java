package org.lintel.survey;

import java.time.Instant;
import java.util.List;

/**
 * What staff decide before a wave is drafted.
 *
 * @param version key of the published version that is asked
 * @param communities keys of the communities, cut to the scope of whoever drafts
 */
public record NewWave(
    String name,
    int version,
    Mode mode,
    List<Integer> communities,
    Instant opensAt,
    Instant closesAt) {

  public NewWave {
    communities = List.copyOf(communities);
    if (communities.isEmpty() || !opensAt.isBefore(closesAt)) {
      throw new IllegalArgumentException("a wave asks somebody, for some time");
    }
  }
}
