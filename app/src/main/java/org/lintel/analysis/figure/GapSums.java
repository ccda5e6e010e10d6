package org.lintel.analysis.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintel.analysis.column.Column;
import org.lintel.analysis.column.Numbers;
import org.lintel.analysis.plan.GapPair;
import org.lintel.statistics.Sums;
import org.lintel.statistics.scoring.AnsweredItems;
import org.lintel.statistics.scoring.CompositeScore;

/** Sums expectation, perception and gap, of each pair and of each block, row by row. */
final class GapSums implements RowChoice.Taker {

  private final Side expected;
  private final Side perceived;
  private final List<Gaps.Block> blocks;
  private final long[][] pairSums;
  private final List<BlockSums> blockSums = new ArrayList<>();

  GapSums(List<GapPair> pairs, List<Gaps.Block> blocks) {
    this.expected = new Side(pairs.stream().map(pair -> pair.expectation().numbers()).toList());
    this.perceived = new Side(pairs.stream().map(pair -> pair.perception().numbers()).toList());
    this.blocks = blocks;
    this.pairSums = new long[pairs.size()][7];
    blocks.forEach(_ -> blockSums.add(new BlockSums()));
  }

  /** The columns of one side. */
  private static final class Side {

    private final Column[] columns;
    private final int[][] values;

    Side(List<Numbers> numbers) {
      columns = numbers.stream().map(Numbers::column).toArray(Column[]::new);
      values = numbers.stream().map(Numbers::byCode).toArray(int[][]::new);
    }

    int at(int item, int row) {
      return values[item][columns[item].code(row)];
    }
  }

  /** Sums of one block in thousandths of a point. */
  private static final class BlockSums {

    private Sums expectation = Sums.noneInThousandths();
    private Sums perception = Sums.noneInThousandths();
    private Sums gap = Sums.noneInThousandths();
  }

  @Override
  public void row(int row) {
    for (int item = 0; item < pairSums.length; item++) {
      int e = expected.at(item, row);
      int p = perceived.at(item, row);
      if (e != Numbers.MISSING && p != Numbers.MISSING) {
        add(pairSums[item], e, p);
      }
    }
    for (int i = 0; i < blocks.size(); i++) {
      block(blocks.get(i), blockSums.get(i), row);
    }
  }

  private static void add(long[] sums, int e, int p) {
    sums[0]++;
    sums[1] += e;
    sums[2] += (long) e * e;
    sums[3] += p;
    sums[4] += (long) p * p;
    sums[5] += p - e;
    sums[6] += (long) (p - e) * (p - e);
  }

  private void block(Gaps.Block block, BlockSums sums, int row) {
    var e = AnsweredItems.of(block.to() - block.from());
    var p = e;
    var gap = e;
    for (int item = block.from(); item < block.to(); item++) {
      int expectation = expected.at(item, row);
      int perception = perceived.at(item, row);
      if (expectation != Numbers.MISSING && perception != Numbers.MISSING) {
        e = e.with(expectation);
        p = p.with(perception);
        gap = gap.with(perception - expectation);
      }
    }
    Optional<CompositeScore> score = gap.score();
    if (score.isPresent()) {
      sums.gap = score.get().addedTo(sums.gap);
      sums.expectation = e.score().orElseThrow().addedTo(sums.expectation);
      sums.perception = p.score().orElseThrow().addedTo(sums.perception);
    }
  }

  Gaps.Sides pair(int item) {
    long[] sums = pairSums[item];
    return new Gaps.Sides(
        Sums.of(sums[0], sums[1], sums[2]),
        Sums.of(sums[0], sums[3], sums[4]),
        Sums.of(sums[0], sums[5], sums[6]));
  }

  /** A block with its sums. */
  record Summed(String name, Gaps.Sides sums) {}

  List<Summed> blocks() {
    var summed = new ArrayList<Summed>();
    for (int i = 0; i < blocks.size(); i++) {
      BlockSums sums = blockSums.get(i);
      summed.add(
          new Summed(
              blocks.get(i).name(), new Gaps.Sides(sums.expectation, sums.perception, sums.gap)));
    }
    return summed;
  }
}
