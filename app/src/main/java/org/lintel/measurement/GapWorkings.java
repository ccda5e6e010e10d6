package org.lintel.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lintel.measurement.Source.OfSums.Kind;
import org.lintel.survey.instrument.ServqualDimension;

/**
 * How a gap is computed: the three means of one dimension or item, each with the number, mean and
 * spread of what it was made of.
 *
 * @param code of the perception of an item; empty for a dimension
 */
public record GapWorkings(
    ServqualDimension dimension,
    String code,
    Workings expectation,
    Workings perception,
    Workings gap) {

  /** Of all dimensions that were asked on both sides. */
  public static List<GapWorkings> of(Reading reading) {
    var all = new ArrayList<GapWorkings>();
    for (ServqualDimension dimension : ServqualDimension.values()) {
      dimension(reading, dimension).ifPresent(all::add);
    }
    return all;
  }

  /** Of one dimension and then of each of its items, in the order asked. */
  public static List<GapWorkings> of(Reading reading, ServqualDimension dimension) {
    var all = new ArrayList<GapWorkings>();
    dimension(reading, dimension).ifPresent(all::add);
    ExpectationGap.pairs(reading, dimension)
        .forEach((perception, expectation) ->
            all.add(
                new GapWorkings(
                    dimension,
                    perception,
                    ExpectationGap.mean(Kind.ITEM, expectation).workings(reading, expectation),
                    ExpectationGap.mean(Kind.ITEM, perception).workings(reading, perception),
                    ExpectationGap.gap(Kind.PAIR, perception)
                        .workings(reading, "gap_" + perception))));
    return all;
  }

  private static Optional<GapWorkings> dimension(Reading reading, ServqualDimension dimension) {
    String name = dimension.name().toLowerCase(Locale.ROOT);
    Workings gap =
        ExpectationGap.gap(Kind.COMPOSITE, "gap_" + name).workings(reading, "gap_" + name);
    return gap.figure().finding() instanceof Finding.NotAsked
        ? Optional.empty()
        : Optional.of(
            new GapWorkings(
                dimension,
                "",
                ExpectationGap.mean(Kind.COMPOSITE, "expectation_" + name)
                    .workings(reading, "expectation_" + name),
                ExpectationGap.mean(Kind.COMPOSITE, "perception_" + name)
                    .workings(reading, "perception_" + name),
                gap));
  }
}
