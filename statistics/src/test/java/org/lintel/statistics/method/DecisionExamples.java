package org.lintel.statistics.method;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lintel.statistics.Difference;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Nps;
import org.lintel.statistics.Sums;
import org.lintel.statistics.comparison.Agreement;
import org.lintel.statistics.comparison.Heterogeneity;
import org.lintel.statistics.comparison.Multiplicity;
import org.lintel.statistics.comparison.OverlappingWaves;
import org.lintel.statistics.comparison.PanelChange;
import org.lintel.statistics.effect.IntraclassCorrelation;
import org.lintel.statistics.effect.SteppedWedge;
import org.lintel.statistics.monitoring.ConfidenceSequence;
import org.lintel.statistics.monitoring.EvidenceRatio;
import org.lintel.statistics.weighting.DesignEffect;

/** The worked examples of the pages on deciding: many at once, again and again, by lot. */
final class DecisionExamples {

  static final Map<String, Supplier<List<String>>> ALL =
      Map.of(
          "multiplicity", DecisionExamples::multiplicity,
          "looking-often", DecisionExamples::lookingOften,
          "roll-out", DecisionExamples::rollOut,
          "agreement", DecisionExamples::agreement,
          "panel", DecisionExamples::panel);

  private static final List<Long> LOOKS = List.of(50L, 100L, 400L);

  private DecisionExamples() {}

  private static List<String> multiplicity() {
    double[] p = {0.001, 0.012, 0.02, 0.035, 0.3};
    return List.of(
        "p of five communities: " + numbers(p),
        "Benjamini-Hochberg: " + numbers(Multiplicity.BENJAMINI_HOCHBERG.adjust(p)),
        "Benjamini-Yekutieli: " + numbers(Multiplicity.BENJAMINI_YEKUTIELI.adjust(p)),
        "Holm: " + numbers(Multiplicity.HOLM.adjust(p)),
        "Bonferroni: " + numbers(Multiplicity.BONFERRONI.adjust(p)),
        "real at 5 %: "
            + Arrays.stream(Multiplicity.values())
                .map(method -> String.valueOf(method.rejected(0.05, p)))
                .collect(Collectors.joining(", ")));
  }

  private static List<String> lookingOften() {
    double tuning = ConfidenceSequence.bestAnswers(100, 0.05);
    double odds =
        EvidenceRatio.logChanged(
            new long[] {40, 35, 45}, new long[] {25, 35, 60}, new double[] {10, 8.75, 11.25});
    return List.of(
        "standard deviation of one answer 0.8, tightest at 100 answers",
        "50, 100, 400 answers, at any time: "
            + LOOKS.stream()
                .map(n -> said("± %.1f", 100 * ConfidenceSequence.halfWidth(n, 0.8, tuning, 0.05)))
                .collect(Collectors.joining(", ")),
        "looking once: "
            + LOOKS.stream()
                .map(n -> said("± %.1f", 100 * 1.96 * 0.8 / Math.sqrt(n)))
                .collect(Collectors.joining(", ")),
        said(
            "promoters 50, detractors 20: e = %.0f",
            Math.exp(EvidenceRatio.logAgainstZero(new Nps(20, 30, 50)))),
        said("40, 35, 45 to 25, 35, 60: odds of a change = %.2f", Math.exp(odds)));
  }

  private static List<String> rollOut() {
    var alike =
        IntraclassCorrelation.of(
                List.of(
                    Sums.of(50, 25, 35),
                    Sums.of(50, 5, 33),
                    Sums.of(50, 15, 31),
                    Sums.of(50, -5, 37)))
            .value()
            .orElseThrow();
    var design = SteppedWedge.draw(6, 4, new SplittableRandom(2026));
    double between = 0.05 * 0.7;
    double within = 0.95 * 0.7 / 50;
    return List.of(
        "sums of 50 answers (-1, 0, 1) each: 25, 5, 15, -5",
        said("two answers of a community correlate %.3f, ", alike.value())
            + said("%.3f", alike.interval().lower())
            + said(" to %.3f", alike.interval().upper()),
        said("50 answers at 0.05: design effect = %.2f", DesignEffect.ofClusters(50, 0.05)),
        "6 communities, 4 periods, seed 2026; begin in: "
            + design.treated().stream().map(row -> 1 + row.indexOf(true)).toList(),
        said("standard error = %.1f", 100 * Math.sqrt(design.variance(within, between))),
        said("power for 15 points = %.2f", design.power(0.15, within, between, 0.05))
            + said(", for 30 points = %.2f", design.power(0.3, within, between, 0.05)),
        "method: " + IntraclassCorrelation.METHOD);
  }

  private static List<String> agreement() {
    var found = Agreement.of(new long[][] {{40, 5, 5}, {6, 20, 4}, {4, 3, 13}});
    double half = 1.96 * found.standardError();
    return List.of(
        "100 comments, complaint, praise, other: 40 5 5, 6 20 4, 4 3 13",
        "the same in 73",
        said("kappa = %.2f", found.value())
            + said(", %.2f", found.value() - half)
            + said(" to %.2f", found.value() + half),
        "method: " + Agreement.METHOD);
  }

  private static List<String> panel() {
    var both = new PanelChange(new Nps(20, 8, 4), new Nps(6, 25, 12), new Nps(3, 9, 33));
    var change = (Difference) both.compare();
    var apart = (Difference) Difference.of(both.after(), both.before());
    var first = new Nps(40, 55, 60);
    var second = new Nps(35, 50, 65);
    var overlap = new OverlappingWaves(first, second, both).change().orElseThrow();
    var groups = List.of(new Nps(40, 35, 45), new Nps(25, 35, 60), new Nps(30, 40, 50));
    var among = Heterogeneity.among(groups).orElseThrow();
    return List.of(
        "120 households twice: detractors to 20, 8, 4; passives to 6, 25, 12; promoters to 3, 9, 33",
        said("change = %+.1f, ", 100 * change.value()) + range(change.interval()),
        "as if they were others: " + range(apart.interval()),
        said("all 155 and 150 answers: %+.1f", 100 * overlap.value())
            + said(", standard error %.1f", 100 * overlap.standardError())
            + said(", p = %.3f", overlap.p()),
        said("three groups: Q = %.2f", among.q())
            + ", df = "
            + among.degreesOfFreedom()
            + said(", p = %.3f", among.p()),
        "method: " + change.method());
  }

  private static String numbers(double... values) {
    return Arrays.stream(values)
        .mapToObj(value -> said("%.3f", value))
        .collect(Collectors.joining(", "));
  }

  private static String range(Interval interval) {
    return said("%+.1f", 100 * interval.lower()) + said(" to %+.1f", 100 * interval.upper());
  }

  private static String said(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
