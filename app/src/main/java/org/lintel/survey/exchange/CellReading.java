package org.lintel.survey.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads cells and headings of a file of which no questionnaire is known. */
public final class CellReading {

  private static final int SHORTEST_SCALE = 3;

  private CellReading() {}

  /**
   * A scale whose points have names.
   *
   * @param length number of its points
   * @param points from 1, by the label as it stands in the file
   */
  public record LabelledScale(int length, Map<String, Integer> points) {

    public LabelledScale {
      points = Map.copyOf(points);
    }
  }

  /** The whole number that a cell means: 7, 7.0, 7分, "7 - very likely", LimeSurvey's A7. */
  public static OptionalLong number(String cell) {
    OptionalLong number = Numerals.in(cell);
    return number.isPresent() ? number : Scale.ofCode(cell);
  }

  /** How cells and headings are compared: without case, width and space. */
  public static String folded(String text) {
    return FileWords.folded(text);
  }

  /**
   * The known scale that has all the labels; empty when none has.
   *
   * @param labels of one question
   * @param all words of the file: labels that nobody chose here may stand beside other questions
   */
  public static Optional<LabelledScale> scale(Collection<String> labels, Set<String> all) {
    Set<String> words = labels.stream().map(FileWords::folded).collect(Collectors.toSet());
    return FileWords.scale(words, all)
        .map(scale -> scale.stream().map(FileWords::folded).toList())
        .filter(scale -> scale.size() >= SHORTEST_SCALE && scale.containsAll(words))
        .map(scale ->
            new LabelledScale(
                scale.size(),
                labels.stream()
                    .collect(
                        Collectors.toMap(
                            label -> label, label -> scale.indexOf(FileWords.folded(label)) + 1))));
  }

  /** Whether the heading, or one of its rows, is that of the fact. */
  public static boolean names(String heading, Fact fact) {
    return parts(heading).stream().anyMatch(part -> FileWords.names(part, fact));
  }

  /** Whether the words of the heading give the subject away. */
  public static boolean speaksOf(String heading, Subject subject) {
    return parts(heading).stream().anyMatch(part -> FileWords.speaksOf(part, subject));
  }

  /**
   * What a heading speaks of beside the words of the subject: its other words, or its number when
   * it has none. Empty without words of the subject.
   */
  public static Optional<String> without(String heading, Subject subject) {
    String folded = folded(heading);
    String rest = FileWords.without(folded, subject);
    if (rest.equals(folded)) {
      return Optional.empty();
    }
    String words = Similarity.core(rest);
    return Optional.of(words.isEmpty() ? "#" + rest.replaceAll("[^\\p{L}\\p{N}]+", "") : words);
  }

  /** Rows of a heading that were joined to one. */
  public static List<String> parts(String heading) {
    return List.of(heading.split(HeadingRows.JOINT, -1));
  }

  /** How alike two headings are, 0 to 1. */
  public static double likeness(String one, String other) {
    return Similarity.of(one, other);
  }
}
