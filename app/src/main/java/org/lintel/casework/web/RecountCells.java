package org.lintel.casework.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.lintel.casework.past.Recount;
import org.lintel.platform.web.Text;

/** The recount as rows of cells: what stands on the page, each standing in a column. */
record RecountCells(Text text, RecountPage page) {

  private static final int HUNDRED = 100;

  private static final List<String> STANDINGS =
      List.of(
          "closed-in-time",
          "closed-late",
          "open-in-time",
          "open-late",
          "closed-without-due",
          "open-without-due",
          "closed-unknown",
          "contradicting");

  List<String> headings() {
    return Stream.of(
            Stream.of("group", "name", "file", "from", "until", "cases").map(this::column),
            STANDINGS.stream().map(standing -> text.get("casework.past.standing." + standing)),
            Stream.of("judged", "late", "share", "repeats", "unplaced", "days").map(this::column))
        .flatMap(each -> each)
        .toList();
  }

  private String column(String name) {
    return text.get("casework.past.column." + name);
  }

  /** All together first, then the tables of the page in their order. */
  Stream<List<Object>> rows() {
    String all = text.get("casework.past.recount.all");
    return Stream.concat(
        Stream.of(row(all, all, page.all())),
        page.tables().stream()
            .flatMap(table ->
                table.rows().stream()
                    .map(row ->
                        row(
                            text.get("casework.past.recount.by." + table.what()),
                            row.name(),
                            row.counts()))));
  }

  private List<Object> row(String group, String name, Recount.Counts counts) {
    return List.of(
        group,
        name,
        page.file().map(file -> file.fileName()).orElse(""),
        page.typed().from(),
        page.typed().until(),
        counts.all(),
        counts.closedInTime(),
        counts.closedLate(),
        counts.openInTime(),
        counts.openLate(),
        counts.closedWithoutDue(),
        counts.openWithoutDue(),
        counts.closedUnknown(),
        counts.contradicting(),
        counts.judged(),
        counts.late(),
        share(counts),
        counts.repeats(),
        counts.unplaced(),
        page.days());
  }

  /** In percent with one decimal, as on the page; empty where there is nothing to divide by. */
  private static Object share(Recount.Counts counts) {
    return counts.judged() == 0
        ? ""
        : BigDecimal.valueOf((double) HUNDRED * counts.late() / counts.judged())
            .setScale(1, RoundingMode.HALF_UP);
  }
}
