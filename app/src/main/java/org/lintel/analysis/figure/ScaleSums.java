package org.lintel.analysis.figure;

import org.lintel.analysis.column.Column;
import org.lintel.analysis.column.Numbers;
import org.lintel.analysis.plan.ScalePlan;
import org.lintel.statistics.Sums;
import org.lintel.statistics.scoring.AnsweredItems;

/** Sums the scores of respondents on a scale, each from at least half of the items. */
final class ScaleSums {

  private ScaleSums() {}

  static Sums of(ScalePlan plan, RowChoice rows) {
    Column[] columns =
        plan.items().stream().map(item -> item.numbers().column()).toArray(Column[]::new);
    int[][] values =
        plan.items().stream().map(item -> item.numbers().byCode()).toArray(int[][]::new);
    var sums = new Sums[] {Sums.noneInThousandths()};
    rows.each(row -> {
      var items = AnsweredItems.of(columns.length);
      for (int i = 0; i < columns.length; i++) {
        int value = values[i][columns[i].code(row)];
        if (value != Numbers.MISSING) {
          items = items.with(value);
        }
      }
      items.score().ifPresent(score -> sums[0] = score.addedTo(sums[0]));
    });
    return sums[0];
  }
}
