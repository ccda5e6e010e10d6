package org.lintel.measurement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.Sums;
import org.lintel.survey.instrument.Composite;
import org.lintel.survey.instrument.Headline;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Questionnaire;
import org.lintel.survey.instrument.Range;
import org.lintel.survey.instrument.ServqualDimension;

/**
 * Where the numbers of a version stand in its tallies. Follows from the frozen version alone:
 * headline items in the order of {@link Headline}, slots and pairs as the version orders them,
 * composites as declared and after them the mean of all perceptions.
 */
final class TallyLayout {

  /** Numbers kept of everything that has a mean: n, sum, sum of squares. */
  static final int MOMENTS = 3;

  private final List<Shape> headlines = new ArrayList<>();
  private final List<Composite.Pair> pairs;
  private final List<Measure> measures;
  private final Map<String, Range> scales = new HashMap<>();
  private final Map<String, Integer> slotOf = new HashMap<>();
  private final Map<String, Integer> pairOf = new HashMap<>();
  private final Map<String, Integer> measureOf = new HashMap<>();
  private final int slots;
  private final Tally empty;

  /** A headline item and where its histogram begins. */
  record Shape(Headline headline, int slot, Range range, int offset) {}

  private TallyLayout(Questionnaire questionnaire) {
    pairs = questionnaire.pairs();
    measures = measures(questionnaire);
    slots = questionnaire.slots().size();
    readItems(questionnaire);
    readHeadlines(questionnaire);
    questionnaire.composites().forEach(this::readScale);
    IntStream.range(0, pairs.size()).forEach(i -> pairOf.putIfAbsent(pairs.get(i).item(), i));
    IntStream.range(0, measures.size())
        .forEach(i -> measureOf.putIfAbsent(measures.get(i).code(), i));
    empty = new Tally(0, parts());
  }

  static TallyLayout of(Questionnaire questionnaire) {
    return new TallyLayout(questionnaire);
  }

  private static List<Measure> measures(Questionnaire questionnaire) {
    var perceptions = perceptions(questionnaire);
    return Stream.concat(
            questionnaire.composites().stream().map(Measure::of),
            perceptions.isEmpty()
                ? Stream.empty()
                : Stream.of(new Measure.MeanOfItems(Measure.PERCEPTION, perceptions)))
        .toList();
  }

  private static List<Integer> perceptions(Questionnaire questionnaire) {
    return questionnaire.composites().stream()
        .flatMap(composite ->
            composite instanceof Composite.DimensionMean mean
                    && mean.side() == Composite.Side.PERCEPTION
                ? mean.slots().stream()
                : Stream.empty())
        .toList();
  }

  private void readItems(Questionnaire questionnaire) {
    for (Item item : questionnaire.questions()) {
      if (item.slots() > 0) {
        int first = questionnaire.slots().of(item.code());
        slotOf.put(item.code(), first);
        scales.put(item.code(), item.range());
      }
    }
  }

  private void readHeadlines(Questionnaire questionnaire) {
    int offset = 0;
    for (Headline headline : Headline.values()) {
      Optional<Item> item = questionnaire.headline(headline);
      if (item.isPresent()) {
        Range range = item.get().range();
        int slot = questionnaire.slots().of(item.get().code());
        headlines.add(new Shape(headline, slot, range, offset));
        offset += range.size();
      }
    }
  }

  private void readScale(Composite composite) {
    Range range =
        switch (composite) {
          case Composite.DimensionMean mean -> scaleOf(mean.slots().getFirst());
          case Composite.DimensionGap gap -> scaleOf(gap.pairs().getFirst().perceptionSlot());
          case Composite.WeightedGap weighted ->
              scaleOf(weighted.gaps().getFirst().pairs().getFirst().perceptionSlot());
          case Composite.ConstructMean mean -> mean.range();
          case Composite.LoyaltyIndex _ -> new Range(0, 100);
        };
    scales.put(composite.code(), range);
    if (composite instanceof Composite.DimensionMean mean
        && mean.side() == Composite.Side.PERCEPTION) {
      scales.put(Measure.PERCEPTION, range);
    }
  }

  private Range scaleOf(int slot) {
    Range scale = scales.get(codeOf(slot));
    if (scale == null) {
      throw new IllegalStateException("no scale of slot " + slot);
    }
    return scale;
  }

  List<Shape> headlines() {
    return List.copyOf(headlines);
  }

  List<Composite.Pair> pairs() {
    return pairs;
  }

  /** Pairs of a dimension, in the order asked. */
  List<Composite.Pair> pairs(ServqualDimension dimension) {
    return measures.stream()
        .flatMap(measure ->
            measure instanceof Measure.MeanOfGaps gaps && gaps.code().equals(gapCode(dimension))
                ? gaps.pairs().stream()
                : Stream.empty())
        .toList();
  }

  private static String gapCode(ServqualDimension dimension) {
    return "gap_" + dimension.name().toLowerCase(Locale.ROOT);
  }

  /** Code of the item in a slot. */
  String codeOf(int slot) {
    return slotOf.entrySet().stream()
        .filter(entry -> entry.getValue() == slot)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no item begins in slot " + slot));
  }

  List<Measure> measures() {
    return measures;
  }

  int slots() {
    return slots;
  }

  /** How many numbers a part has. */
  int length(Tally.Part part) {
    return switch (part) {
      case HISTOGRAMS -> headlines.stream().mapToInt(shape -> shape.range().size()).sum();
      case SLOTS -> MOMENTS * slots();
      case PAIRS -> MOMENTS * pairs.size();
      case COMPOSITES -> MOMENTS * measures.size();
    };
  }

  private long[][] parts() {
    return Arrays.stream(Tally.Part.values())
        .map(part -> new long[length(part)])
        .toArray(long[][]::new);
  }

  Tally empty() {
    return empty;
  }

  Optional<Shape> headline(Headline headline) {
    return headlines.stream().filter(shape -> shape.headline() == headline).findFirst();
  }

  Histogram histogram(Shape shape, Tally tally) {
    long[] all = tally.part(Tally.Part.HISTOGRAMS);
    int end = shape.offset() + shape.range().size();
    return new Histogram(shape.range().from(), Arrays.copyOfRange(all, shape.offset(), end));
  }

  /** Scale of an item or composite of that code; empty when the version has none. */
  Optional<Range> scale(String code) {
    return Optional.ofNullable(scales.get(code));
  }

  Optional<Sums> item(String code, Tally tally) {
    return Optional.ofNullable(slotOf.get(code))
        .map(slot -> sums(tally, Tally.Part.SLOTS, slot, 1));
  }

  /** Sums of the gaps of an item asked twice; the code is that of the perception. */
  Optional<Sums> pair(String code, Tally tally) {
    return Optional.ofNullable(pairOf.get(code)).map(i -> sums(tally, Tally.Part.PAIRS, i, 1));
  }

  Optional<Sums> composite(String code, Tally tally) {
    return Optional.ofNullable(measureOf.get(code))
        .map(i -> sums(tally, Tally.Part.COMPOSITES, i, Sums.THOUSANDTHS));
  }

  private static Sums sums(Tally tally, Tally.Part part, int index, int unitsPerPoint) {
    int at = MOMENTS * index;
    return new Sums(
        tally.at(part, at), tally.at(part, at + 1), tally.at(part, at + 2), unitsPerPoint);
  }
}
