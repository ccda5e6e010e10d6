package org.lintel.measurement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.lintel.statistics.scoring.AnsweredItems;
import org.lintel.statistics.scoring.CompositeScore;
import org.lintel.statistics.scoring.Construct;
import org.lintel.statistics.scoring.LoyaltyIndex;
import org.lintel.statistics.scoring.ServqualDimension;
import org.lintel.statistics.scoring.ServqualWeights;
import org.lintel.survey.instrument.Composite;
import org.lintel.survey.instrument.Item;

/**
 * A value computed for each respondent of what a version declares. The arithmetic is that of {@code
 * statistics}: exact fractions rounded once to thousandths, so that sums are integers.
 */
sealed interface Measure {

  /** Code of the mean of all perception items, which no version declares by itself. */
  String PERCEPTION = "perception";

  String code();

  /** The respondent's value; empty when too little was answered. */
  Optional<CompositeScore> of(Given given);

  static Measure of(Composite composite) {
    return switch (composite) {
      case Composite.DimensionMean mean -> new MeanOfItems(mean.code(), mean.slots());
      case Composite.DimensionGap gap -> new MeanOfGaps(gap.code(), gap.pairs());
      case Composite.WeightedGap weighted -> new WeightedByOwner(weighted);
      case Composite.ConstructMean mean -> new MeanOfItems(mean.code(), mean.slots());
      case Composite.LoyaltyIndex index -> new Loyalty(index);
    };
  }

  /** Mean of the answered items, at least half of all. */
  record MeanOfItems(String code, List<Integer> slots) implements Measure {

    @Override
    public Optional<CompositeScore> of(Given given) {
      return given.items(slots).score();
    }
  }

  /** Mean of the answered gaps, at least half of all. */
  record MeanOfGaps(String code, List<Composite.Pair> pairs) implements Measure {

    @Override
    public Optional<CompositeScore> of(Given given) {
      return given.gaps(pairs).score();
    }
  }

  /** Gaps of the dimensions weighted by the respondent's own 100 points. */
  record WeightedByOwner(Composite.WeightedGap composite) implements Measure {

    @Override
    public String code() {
      return composite.code();
    }

    @Override
    public Optional<CompositeScore> of(Given given) {
      var points = new EnumMap<ServqualDimension, Integer>(ServqualDimension.class);
      var gaps = new EnumMap<ServqualDimension, AnsweredItems>(ServqualDimension.class);
      for (var dimension : ServqualDimension.values()) {
        points.put(dimension, 0);
      }
      for (int i = 0; i < composite.gaps().size(); i++) {
        var gap = composite.gaps().get(i);
        var dimension = ServqualDimension.valueOf(gap.dimension().name());
        int slot = composite.weightSlots().get(i);
        points.put(dimension, given.scores().isPresent(slot) ? given.scores().at(slot) : 0);
        gaps.put(dimension, given.gaps(gap.pairs()));
      }
      int total = points.values().stream().mapToInt(Integer::intValue).sum();
      return total == Item.Allocation.TOTAL
          ? new ServqualWeights(points).weightedGap(gaps)
          : Optional.empty();
    }
  }

  /** Loyalty index from 0 to 100 with equal weights. */
  record Loyalty(Composite.LoyaltyIndex composite) implements Measure {

    @Override
    public String code() {
      return composite.code();
    }

    @Override
    public Optional<CompositeScore> of(Given given) {
      var constructs = new ArrayList<Construct>();
      for (var construct : composite.constructs()) {
        var range = construct.range();
        constructs.add(new Construct(given.items(construct.slots()), range.from(), range.to()));
      }
      return LoyaltyIndex.of(constructs);
    }
  }
}
