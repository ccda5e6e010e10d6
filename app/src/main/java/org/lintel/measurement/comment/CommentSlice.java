package org.lintel.measurement.comment;

import java.util.Optional;
import java.util.Set;

/**
 * Which comments are looked at: never more than the viewer may read.
 *
 * @param communities of the viewer, or the one of them that was chosen
 * @param wave all of them when empty
 */
public record CommentSlice(
    Set<Integer> communities,
    Optional<Integer> wave,
    Optional<Aspect> aspect,
    Optional<Tone> tone) {

  public CommentSlice {
    communities = Set.copyOf(communities);
  }

  /** The same without looking at what comments say. */
  CommentSlice whole() {
    return new CommentSlice(communities, wave, Optional.empty(), Optional.empty());
  }
}
