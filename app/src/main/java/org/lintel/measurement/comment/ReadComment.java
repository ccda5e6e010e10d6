package org.lintel.measurement.comment;

import java.util.Set;

/** What a comment is said to be, by the model or by somebody of the company. */
public record ReadComment(Tone tone, Set<Aspect> aspects) {

  public ReadComment {
    aspects = Set.copyOf(aspects);
  }
}
