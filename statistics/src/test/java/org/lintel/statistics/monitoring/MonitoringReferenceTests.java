package org.lintel.statistics.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.statistics.Nps;
import org.lintel.statistics.ReferenceValues;
import org.lintel.statistics.ReferenceValues.Expected;

class MonitoringReferenceTests {

  /** Montgomery (2009) table 9.1: 20 values about 10, then 10 about 11. */
  static final double[] MONTGOMERY = {
    9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08,
    9.37, 10.62, 10.31, 8.52, 10.84, 10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31,
    10.52
  };

  private static final Map<String, Supplier<double[]>> COMPUTED =
      Map.ofEntries(
          Map.entry("cusum.montgomery.Cp", MonitoringReferenceTests::lastSums),
          Map.entry("cusum.montgomery.signal", () -> new double[] {firstSignal()}),
          Map.entry("arl.cusum.h5", () -> cusumRuns(5)),
          Map.entry("arl.cusum.h4", () -> cusumRuns(4)),
          Map.entry(
              "arl.ewma",
              () -> new double[] {RunLength.ewma(0.1, 2.814, 0), RunLength.ewma(0.1, 2.814, 1)}),
          Map.entry(
              "confseq.normalmix.formula",
              () -> new double[] {ConfidenceSequence.normalMixture(100, 12.60056, 0.05)}),
          Map.entry(
              "confseq.normalmix.rho",
              () -> new double[] {ConfidenceSequence.bestTuning(100, 0.05)}),
          Map.entry(
              "confseq.betabinom.bound",
              () ->
                  new double[] {ConfidenceSequence.betaBinomialMixture(100, 0.2, 0.8, 100, 0.05)}),
          Map.entry(
              "confseq.stitch", () -> new double[] {ConfidenceSequence.stitched(100, 10, 3, 0.05)}),
          Map.entry(
              "evalue.nps", () -> new double[] {EvidenceRatio.logAgainstZero(new Nps(20, 0, 40))}),
          Map.entry("asympcs.nps", MonitoringReferenceTests::asymptotic),
          Map.entry("bcp.dirmult.logbf", MonitoringReferenceTests::changed));

  static List<Expected> expected() {
    return ReferenceValues.of("monitoring");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expected")
  void theNumberIsTheOneThatOthersGive(Expected expected) {
    expected.assertMatches(
        Objects.requireNonNull(COMPUTED.get(expected.id()), expected.id()).get());
  }

  /** The published chart keeps its sums after a signal; a limit far away does the same. */
  private static List<Double> sums() {
    var sums = new ArrayList<Double>();
    var chart = Cusum.start(0.5, 1000);
    for (double value : MONTGOMERY) {
      chart = chart.plus(value - 10);
      sums.add(chart.upper());
    }
    return sums;
  }

  private static double[] lastSums() {
    var sums = sums();
    return sums.subList(sums.size() - 4, sums.size()).stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private static double firstSignal() {
    var chart = Cusum.start();
    for (int i = 0; i < MONTGOMERY.length; i++) {
      chart = chart.plus(MONTGOMERY[i] - 10);
      if (chart.signal() == Signal.UP) {
        return i + 1.0;
      }
    }
    return 0;
  }

  private static double[] cusumRuns(double limit) {
    return new double[] {RunLength.cusum(0.5, limit, 0), RunLength.cusum(0.5, limit, 1)};
  }

  private static double[] changed() {
    return new double[] {
      EvidenceRatio.logChanged(
          new long[] {40, 35, 45}, new long[] {25, 35, 60}, new double[] {0.5, 0.5, 0.5})
    };
  }

  /** The published sequence is tuned by an approximation; ours by the root itself. */
  private static double[] asymptotic() {
    double log = -2 * Math.log(0.05);
    double tuning = (log + Math.log(log) + 1) / 100;
    double deviation = Math.sqrt(0.6004);
    return new double[] {
      tuning,
      ConfidenceSequence.halfWidth(50, deviation, tuning, 0.05),
      ConfidenceSequence.halfWidth(100, deviation, tuning, 0.05),
      ConfidenceSequence.halfWidth(250, deviation, tuning, 0.05)
    };
  }
}
