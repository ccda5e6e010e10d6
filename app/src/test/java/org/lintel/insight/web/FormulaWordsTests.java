package org.lintel.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.lintel.measurement.Aim;
import org.lintel.measurement.Base;
import org.lintel.measurement.Figure;
import org.lintel.measurement.Finding;
import org.lintel.measurement.LeftOut;
import org.lintel.measurement.Metric;
import org.lintel.measurement.Workings;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.Interval;

/** With the numbers on the page a reader can compute the interval that stands there. */
class FormulaWordsTests {

  private static final Text ENGLISH = new Texts().in(Text.ENGLISH);

  @Test
  void aMeanShowsHowMuchTheAnswersOfMostHouseholdsNarrowIt() {
    var behind = new Workings.Behind.Summed(150, 5.018, 1.2);

    assertThat(said(Metric.TRUST, Aim.DESCRIPTIVE, behind))
        .contains("standard error × √(1 − 150 ÷ 195) = 0.047: 150 of 195 households have answered");
    assertThat(said(Metric.TRUST, Aim.PROCESS, behind)).noneMatch(line -> line.contains("1 −"));
  }

  @Test
  void countsShowTheAnswersThatWouldTellAsMuch() {
    var behind = new Workings.Behind.Counted(new Histogram(0, counts(150)));

    assertThat(said(Metric.NET_PROMOTER_SCORE, Aim.DESCRIPTIVE, behind))
        .anyMatch(line -> line.startsWith("(150 − 1) ÷ (1 − 150 ÷ 195) = 646:"));
  }

  private static List<String> said(Metric metric, Aim aim, Workings.Behind behind) {
    var shown = new Finding.Shown(5.02, new Interval(4.93, 5.11, 0.95), false, false, "method");
    var figure =
        new Figure(
            metric,
            "",
            aim,
            shown,
            OptionalLong.of(150),
            new Base(195, 195, 150),
            Optional.empty(),
            List.of(),
            new LeftOut(0, OptionalLong.empty(), OptionalLong.empty()),
            Optional.empty(),
            Optional.empty());
    return new FormulaWords(ENGLISH)
        .of(metric, new Workings(figure, behind)).stream().map(ComparePage.Fact::value).toList();
  }

  /** All answers on the highest point of 0 to 10. */
  private static long[] counts(long answers) {
    var counts = new long[11];
    counts[10] = answers;
    return counts;
  }
}
