package org.lintel.survey.instrument;

import java.util.List;

/**
 * Declares a value made of several slots of one response. {@code measurement} computes it for each
 * respondent first and averages afterwards, which is what the methods ask for (a mean of weights
 * times a mean of gaps is something else).
 */
public sealed interface Composite {

  String code();

  /** Which side of a SERVQUAL dimension. */
  enum Side {
    EXPECTATION,
    PERCEPTION
  }

  /** An item asked twice: what an excellent company does, and what ours does. */
  record Pair(String item, int expectationSlot, int perceptionSlot) {}

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
  }

  /** 0 to 100: the constructs' means on their scales, with equal weights. */
  record LoyaltyIndex(List<ConstructMean> constructs) implements Composite {

    public LoyaltyIndex {
      constructs = List.copyOf(constructs);
    }

    @Override
    public String code() {
      return "loyalty_index";
    }
  }
}
