package org.lintel.expectation.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintel.expectation.KeptRates;
import org.lintel.expectation.PromiseCounts;
import org.lintel.platform.web.Text;
import org.lintel.statistics.Figure;
import org.lintel.statistics.ShareMethod;

/** Kept rates as rows of cells; shares as fractions with four decimals, empty below the floor. */
record KeptRateCells(Text text, KeptRates.Asked asked) {

  private static final int DECIMALS = 4;

  private static final List<String> COLUMNS =
      List.of(
          "group",
          "name",
          "from",
          "to",
          "rate",
          "lower",
          "upper",
          "level",
          "n",
          "due",
          "kept",
          "kept-late",
          "broken",
          "overdue",
          "renegotiated",
          "withdrawn",
          "method");

  List<String> headings() {
    return COLUMNS.stream().map(column -> text.get("expectation.rate.column." + column)).toList();
  }

  List<@Nullable Object> of(KeptRatesPages.Named group) {
    PromiseCounts counts = group.counts();
    var cells = new ArrayList<@Nullable Object>();
    cells.add(text.get("expectation.rate.by." + asked.by().key()));
    cells.add(group.name());
    cells.add(asked.from().toString());
    cells.add(asked.to().toString());
    if (counts.rate() instanceof Figure figure) {
      cells.add(number(figure.value()));
      cells.add(number(figure.interval().lower()));
      cells.add(number(figure.interval().upper()));
      cells.add(number(figure.interval().level()));
    } else {
      for (int empty = 0; empty < 4; empty++) {
        cells.add(null);
      }
    }
    cells.addAll(
        List.of(
            counts.decided(),
            counts.due(),
            counts.kept(),
            counts.keptLate(),
            counts.broken(),
            counts.overdue(),
            counts.renegotiated(),
            counts.withdrawn(),
            ShareMethod.WILSON.id()));
    return cells;
  }

  private static BigDecimal number(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }
}
