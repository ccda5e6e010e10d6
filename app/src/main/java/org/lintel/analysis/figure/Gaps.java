package org.lintel.analysis.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lintel.analysis.plan.GapPair;
import org.lintel.measurement.Unit;
import org.lintel.statistics.Gap;
import org.lintel.statistics.Mean;
import org.lintel.statistics.Purpose;
import org.lintel.statistics.Sums;
import org.lintel.statistics.scoring.ServqualDimension;
import org.lintel.survey.instrument.Range;

/**
 * What owners expect (E) against what they get (P): the gap P - E of the same respondents. Only who
 * answered both sides counts, on all three. Blocks of several pairs are computed per respondent
 * with at least half of the pairs answered. Gaps are judged together, blocks and pairs each for
 * themselves; dimensions are not ranked, because their gaps come from the same people.
 *
 * @param blocks the five dimensions of SERVQUAL where there are 22 pairs, and all pairs together
 * @param pairs one for each pair, in the order of the file
 */
public record Gaps(List<Row> blocks, List<Row> pairs) {

  /** The number of pairs of the full instrument. */
  static final int SERVQUAL =
      Arrays.stream(ServqualDimension.values()).mapToInt(ServqualDimension::items).sum();

  /** Subject of the block of all pairs. */
  public static final String ALL = "all";

  public Gaps {
    blocks = List.copyOf(blocks);
    pairs = List.copyOf(pairs);
  }

  /** Expectation, perception and gap of a pair or a block. */
  public record Row(String subject, Line expectation, Line perception, Line gap) {}

  static Gaps of(List<GapPair> pairs, String period, RowChoice rows) {
    Range range = pairs.getFirst().perception().numbers().range();
    var collector = new GapSums(pairs, blocks(pairs.size()));
    rows.each(collector);
    var making = new Making(period, range);
    List<Row> blockRows =
        judged(
            collector.blocks().stream()
                .map(block -> making.row(block.name(), block.sums()))
                .toList());
    List<Row> pairRows =
        judged(
            IntStream.range(0, pairs.size())
                .mapToObj(i -> making.row(pairs.get(i).label(), collector.pair(i)))
                .toList());
    return new Gaps(blockRows, pairRows);
  }

  /** Pairs of each block by its name: dimensions only where all 22 were asked. */
  static List<Block> blocks(int pairs) {
    var blocks = new ArrayList<Block>();
    if (pairs == SERVQUAL) {
      int from = 0;
      for (ServqualDimension dimension : ServqualDimension.values()) {
        blocks.add(new Block(dimension.name(), from, from + dimension.items()));
        from += dimension.items();
      }
    }
    if (pairs > 1) {
      blocks.add(new Block(ALL, 0, pairs));
    }
    return blocks;
  }

  /** All pairs together, of chosen rows; a single pair stands for itself. */
  static Sides together(List<GapPair> pairs, RowChoice rows) {
    var collector = new GapSums(pairs, List.of(new Block(ALL, 0, pairs.size())));
    rows.each(collector);
    return collector.blocks().getFirst().sums();
  }

  /** Some pairs that follow each other. */
  record Block(String name, int from, int to) {}

  /** Sums of expectation, perception and gap over the same respondents. */
  record Sides(Sums expectation, Sums perception, Sums gap) {}

  private record Making(String period, Range range) {

    Row row(String subject, Sides sides) {
      return new Row(
          subject,
          line("gap.expectation", subject, mean(sides.expectation()), Unit.SCALE),
          line("gap.perception", subject, mean(sides.perception()), Unit.SCALE),
          line("gap", subject, gap(sides.gap()), Unit.GAP));
    }

    private Line line(String measure, String subject, Finding finding, Unit unit) {
      return Line.of(Part.GAP, measure, subject, period, finding, unit);
    }

    private Finding mean(Sums sums) {
      return Finding.of(Mean.of(sums, range.from(), range.to()).estimate(Purpose.process()), 1);
    }

    /** The estimate from 10 answers on, with its test from 30 on. */
    private Finding gap(Sums sums) {
      Gap gap = Gap.of(sums, range.from(), range.to());
      Finding estimate = Finding.of(gap.estimate(Purpose.process()), 1);
      Optional<Finding.Shown> tested = Finding.of(gap.test(), 1).shown();
      return estimate
          .shown()
          .<Finding>map(shown ->
              new Finding.Shown(
                  shown.value(),
                  shown.interval(),
                  shown.n(),
                  shown.method(),
                  tested.flatMap(Finding.Shown::test)))
          .orElse(estimate);
    }
  }

  private static List<Row> judged(List<Row> rows) {
    List<Line> gaps = Judging.together(rows.stream().map(Row::gap).toList());
    return IntStream.range(0, rows.size())
        .mapToObj(i ->
            new Row(
                rows.get(i).subject(),
                rows.get(i).expectation(),
                rows.get(i).perception(),
                gaps.get(i)))
        .toList();
  }

  List<Line> lines() {
    var lines = new ArrayList<Line>();
    for (List<Row> rows : List.of(blocks, pairs)) {
      rows.forEach(row -> lines.addAll(List.of(row.expectation(), row.perception(), row.gap())));
    }
    return lines;
  }
}
