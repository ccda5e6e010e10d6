package org.lintel.measurement.comment;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A comment with what a person says it is.
 *
 * @param tone whether it complains
 * @param aspects what it is about; empty when nothing in particular
 * @param text as written
 */
public record LabelledComment(Tone tone, Set<Aspect> aspects, String text) {

  public LabelledComment {
    aspects = Set.copyOf(aspects);
    if (text.isBlank()) {
      throw new IllegalArgumentException("A comment without text cannot be labelled");
    }
  }

  /** The comments written for Lintel, from which the first model learns. */
  public static List<LabelledComment> shipped() {
    return WordFile.rows("training.tsv").stream()
        .map(row ->
            new LabelledComment(
                Tone.valueOf(row.get(0)),
                WordFile.words(row.get(1)).stream()
                    .map(Aspect::valueOf)
                    .collect(Collectors.toUnmodifiableSet()),
                row.get(2)))
        .toList();
  }
}
