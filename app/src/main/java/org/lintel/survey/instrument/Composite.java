package org.lintel.survey.instrument;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A value made of several slots of one response. It is computed for each respondent first and
 * averaged afterwards, which is what the methods ask for (a mean of weights times a mean of gaps is
 * something else).
 */
public sealed interface Composite {

  String code();

  /** The respondent's value, or empty when too few of its parts were answered. */
  OptionalDouble of(Scores scores);

  /** Which side of a SERVQUAL dimension. */
  enum Side {
    EXPECTATION,
    PERCEPTION
  }

  /** An item asked twice: what an excellent company does, and what ours does. */
  record Pair(String item, int expectationSlot, int perceptionSlot) {

    /** Perception minus expectation; positive means better than expected. */
    public OptionalDouble gap(Scores scores) {
      if (!scores.isPresent(expectationSlot) || !scores.isPresent(perceptionSlot)) {
        return OptionalDouble.empty();
      }
      return OptionalDouble.of(scores.at(perceptionSlot) - scores.at(expectationSlot));
    }
  }

  /** Mean expectation or perception of one dimension, when at least half of it was answered. */
  record DimensionMean(ServqualDimension dimension, Side side, List<Integer> slots)
      implements Composite {

    public DimensionMean {
      slots = List.copyOf(slots);
    }

    @Override
    public String code() {
      return Codes.of(side.name(), dimension);
    }

    @Override
    public OptionalDouble of(Scores scores) {
      return Means.ofHalf(slots, scores);
    }
  }

  /** Mean of perception minus expectation over the pairs answered, at least half of them. */
  record DimensionGap(ServqualDimension dimension, List<Pair> pairs) implements Composite {

    public DimensionGap {
      pairs = List.copyOf(pairs);
    }

    @Override
    public String code() {
      return Codes.of("gap", dimension);
    }

    @Override
    public OptionalDouble of(Scores scores) {
      double[] gaps =
          pairs.stream()
              .map(pair -> pair.gap(scores))
              .filter(OptionalDouble::isPresent)
              .mapToDouble(OptionalDouble::getAsDouble)
              .toArray();
      return Means.ofHalf(gaps, pairs.size());
    }
  }

  /** Gaps of all dimensions weighted by the respondent's own 100 points. */
  record WeightedGap(List<DimensionGap> gaps, List<Integer> weightSlots) implements Composite {

    public WeightedGap {
      gaps = List.copyOf(gaps);
      weightSlots = List.copyOf(weightSlots);
      if (gaps.size() != weightSlots.size()) {
        throw new IllegalArgumentException("every dimension needs its weight");
      }
    }

    @Override
    public String code() {
      return "weighted_gap";
    }

    @Override
    public OptionalDouble of(Scores scores) {
      double sum = 0;
      for (int d = 0; d < gaps.size(); d++) {
        OptionalDouble gap = gaps.get(d).of(scores);
        if (gap.isEmpty() || !scores.isPresent(weightSlots.get(d))) {
          return OptionalDouble.empty();
        }
        sum += scores.at(weightSlots.get(d)) * gap.getAsDouble();
      }
      return OptionalDouble.of(sum / Item.Allocation.TOTAL);
    }
  }

  /** Mean of a construct's items, when at least half of them were answered; all on one scale. */
  record ConstructMean(LoyaltyConstruct construct, Range range, List<Integer> slots)
      implements Composite {

    public ConstructMean {
      slots = List.copyOf(slots);
    }

    @Override
    public String code() {
      return Codes.of("construct", construct);
    }

    @Override
    public OptionalDouble of(Scores scores) {
      return Means.ofHalf(slots, scores);
    }
  }

  /** 0 to 100: the constructs' means on their scales, with equal weights, all of them needed. */
  record LoyaltyIndex(List<ConstructMean> constructs) implements Composite {

    public LoyaltyIndex {
      constructs = List.copyOf(constructs);
    }

    @Override
    public String code() {
      return "loyalty_index";
    }

    @Override
    public OptionalDouble of(Scores scores) {
      double sum = 0;
      for (ConstructMean construct : constructs) {
        OptionalDouble mean = construct.of(scores);
        if (mean.isEmpty()) {
          return OptionalDouble.empty();
        }
        Range range = construct.range();
        sum += (mean.getAsDouble() - range.from()) / (range.to() - range.from());
      }
      return OptionalDouble.of(100 * sum / constructs.size());
    }
  }
}
