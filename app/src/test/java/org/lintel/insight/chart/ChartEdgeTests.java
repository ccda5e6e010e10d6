package org.lintel.insight.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.lintel.statistics.publication.Percentages;

class ChartEdgeTests {

  private static final Camps CAMPS = new Camps("贬损者", "中立者", "推荐者");

  @Test
  void allAnswersInOneCampFillTheWholeBar() {
    var counts = new java.util.ArrayList<>(Collections.nCopies(11, 0L));
    counts.set(10, 40L);

    Drawing drawing = new RecommendationScores(counts, CAMPS).shares(Drawing.HALF);

    assertThat(boxes(drawing)).hasSize(1);
    assertThat(boxes(drawing).getFirst().width()).isEqualTo(Drawing.HALF - 2.0);
  }

  @Test
  void noAnswersAreNoChart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecommendationScores(Collections.nCopies(11, 0L), CAMPS))
        .withMessageContaining("no answers");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecommendationScores(List.of(1L, 2L), CAMPS))
        .withMessageContaining("eleven");
  }

  @Test
  void sharesOfTheThreeCampsFillTheBarTogether() {
    var counts = List.of(1L, 0L, 0L, 0L, 0L, 0L, 1L, 1L, 1L, 1L, 5L);

    var boxes = boxes(new RecommendationScores(counts, CAMPS).shares(Drawing.HALF));

    assertThat(boxes).extracting(Mark.Box::width).containsExactly(98.0, 98.0, 298.0);
    assertThat(boxes)
        .extracting(Mark.Box::fill)
        .containsExactly(Paint.DETRACTOR, Paint.PASSIVE, Paint.PROMOTER);
  }

  @Test
  void aRowWithTooFewAnswersShowsItsReasonInsteadOfMarks() {
    var row = new Dumbbell.Row("响应性", "", Optional.empty(), "少于 10 份，不展示");
    var words = new Dumbbell.Words("期望", "感知", "差距", "差异不显著");

    Drawing drawing = new Dumbbell(List.of(row), words).drawn(Drawing.HALF);

    assertThat(drawing.marks())
        .as("the legend's")
        .filteredOn(Mark.Dot.class::isInstance)
        .hasSize(1);
    assertThat(texts(drawing)).contains("少于 10 份，不展示");
  }

  @Test
  void meansAtTheEndsOfTheAnswerScaleStayOnTheDrawing() {
    var pair = new Dumbbell.Pair(7, 1, -6, -6.2, -5.8, true);
    var words = new Dumbbell.Words("期望", "感知", "差距", "差异不显著");

    Drawing drawing =
        new Dumbbell(List.of(new Dumbbell.Row("响应性", "", Optional.of(pair), "")), words)
            .drawn(Drawing.PHONE);

    assertThat(drawing.marks())
        .filteredOn(mark -> mark instanceof Mark.Dot)
        .allSatisfy(mark -> assertThat(((Mark.Dot) mark).x()).isBetween(20.0, 330.0));
    assertThat(texts(drawing)).contains("−6.00", "7.00", "1.00");
  }

  @Test
  void onlyGroupsThatStandOutAreLabelled() {
    var limits =
        List.of(new Funnel.Limit(10, -20, 80, -50, 95), new Funnel.Limit(200, 20, 42, 14, 48));
    var points =
        List.of(
            new Funnel.Point("高", 100, 70, Verdict.HIGH),
            new Funnel.Point("平", 100, 30, Verdict.NORMAL),
            new Funnel.Point("少", 12, 50, Verdict.UNDECIDED));

    Drawing drawing =
        new Funnel(points, 31, limits, new Funnel.Words("n", "全部 +31")).drawn(Drawing.HALF);

    assertThat(texts(drawing)).contains("高 +70").noneMatch(text -> text.startsWith("平"));
    assertThat(drawing.marks()).filteredOn(mark -> mark instanceof Mark.Dot).hasSize(2);
  }

  @Test
  void aSparkNeedsTwoValuesAndBreaksWhereOneIsHidden() {
    var one = new Spark(List.of(OptionalDouble.of(3)), OptionalDouble.empty(), false);
    var broken =
        new Spark(
            List.of(
                OptionalDouble.of(3),
                OptionalDouble.of(4),
                OptionalDouble.empty(),
                OptionalDouble.of(5),
                OptionalDouble.of(5)),
            OptionalDouble.empty(),
            false);

    assertThat(one.isDrawable()).isFalse();
    assertThat(broken.drawn().marks()).filteredOn(mark -> mark instanceof Mark.Shape).hasSize(2);
  }

  @Test
  void aTrendJoinsOnlyNeighboursThatAskedTheSame() {
    var periods =
        List.of(period(0), period(0), period(1), period(1), notAsked(), period(1), period(1));

    Drawing drawing = trend(periods).drawn(Drawing.HALF);

    assertThat(drawing.marks())
        .filteredOn(mark -> mark instanceof Mark.Shape line && line.width() == 2.5)
        .hasSize(3)
        .allSatisfy(line -> assertThat(((Mark.Shape) line).path()).containsOnlyOnce("L"));
  }

  @Test
  void aTrendNeedsAValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trend(List.of(notAsked(), notAsked())))
        .withMessageContaining("no values");
  }

  @Test
  void numbersThatWouldTouchTakeTurnsOnTwoLines() {
    var twelve = Collections.nCopies(12, period(0));

    assertThat(heights(trend(twelve).drawn(Drawing.HALF), "1,862")).hasSize(1);
    assertThat(heights(trend(twelve).drawn(Drawing.PHONE), "1,862")).hasSize(2);
    assertThat(texts(trend(twelve).drawn(Drawing.PHONE))).containsOnlyOnce("+31");
  }

  private static Trend trend(List<Trend.Period> periods) {
    return new Trend(periods, OptionalDouble.empty(), "", 0);
  }

  private static Trend.Period period(int series) {
    return new Trend.Period(
        "Q1", "", "1,862", Optional.of(new Trend.Value(31, 27, 35, false, series)));
  }

  private static Trend.Period notAsked() {
    return new Trend.Period("Q1", "", "—", Optional.empty());
  }

  private static List<Double> heights(Drawing drawing, String text) {
    return drawing.marks().stream()
        .filter(mark -> mark instanceof Mark.Label label && label.text().equals(text))
        .map(mark -> ((Mark.Label) mark).y())
        .distinct()
        .toList();
  }

  @Test
  void equalValuesAreAStraightLine() {
    var same = List.of(OptionalDouble.of(4), OptionalDouble.of(4), OptionalDouble.of(4));

    assertThat(new Spark(same, OptionalDouble.of(4), false).drawn().marks()).isNotEmpty();
  }

  @Test
  void moreAnswersThanAskedAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ResponseRates.Group("楼栋", 5, 6, 0, 1, Verdict.NORMAL))
        .withMessageContaining("6 answers of 5 asked");
  }

  @Test
  void aGroupThatNobodyAskedIsDrawnAsZero() {
    var group = new ResponseRates.Group("楼栋", 0, 0, 0, 0, Verdict.UNDECIDED);

    assertThat(texts(new ResponseRates(List.of(group), 0.3, "全部 30%").drawn(Drawing.HALF)))
        .contains("0.0%", "0 / 0");
  }

  @Test
  void aTableHasAsManyCellsInEveryRow() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DataTable("t", List.of("a", "b"), List.of(List.of("1"))))
        .withMessageContaining("1 cells");
  }

  @Test
  void aChartWithoutWordsIsRefused() {
    var table = new DataTable("t", List.of("a"), List.of());
    var drawing = new Drawing(1, 1, List.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Chart(" ", drawing, drawing, Optional.of(table)))
        .withMessageContaining("words");
  }

  private static List<Mark.Box> boxes(Drawing drawing) {
    return drawing.marks().stream()
        .filter(Mark.Box.class::isInstance)
        .map(Mark.Box.class::cast)
        .toList();
  }

  private static List<String> texts(Drawing drawing) {
    return drawing.marks().stream()
        .filter(Mark.Label.class::isInstance)
        .map(mark -> ((Mark.Label) mark).text())
        .toList();
  }

  @Test
  void theChartSaysThePercentagesOfItsTable() {
    var counts = List.of(1L, 0L, 1L, 2L, 1L, 3L, 3L, 9L, 8L, 9L, 10L);
    var words = new RecommendationScores(counts, CAMPS).drawn(Drawing.HALF).toString();
    var percentages = Percentages.of(1, counts.stream().mapToLong(Long::longValue).toArray());

    for (int score = 0; score <= 10; score++) {
      assertThat(words)
          .contains(score + ": " + percentages.get(score) + "% (" + counts.get(score) + ")");
    }
  }
}
