package org.lintel.insight.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Complaint rates of an invented company: by month, and by community. */
final class SampleRates {

  private SampleRates() {}

  static Chart months(SampleCharts samples) {
    var periods = new ArrayList<Trend.Period>();
    double[] rates = {8.1, 6.4, 9.7, 12.2, 7.5, 5.9};
    for (int at = 0; at < rates.length; at++) {
      var value = new Trend.Value(rates[at], rates[at] * 0.7, rates[at] * 1.4, at == 5, 0);
      periods.add(
          new Trend.Period(
              (at + 6) + samples.say("月", ""),
              at == 0 ? "2026" : "",
              String.valueOf(Math.round(rates[at] * 5)),
              Optional.of(value)));
    }
    return Chart.beside(
        samples.say("2026-06至2026-11：合计 8.2", "2026-06 to 2026-11: 8.2 in all"),
        new Trend(periods, OptionalDouble.empty(), "", 1, false)::drawn);
  }

  static Chart communities(SampleCharts samples) {
    var rows =
        List.of(
            new IntervalDots.Row(samples.say("翠湖天地", "Jade Lake"), 4.2, 2.1, 7.6, false),
            new IntervalDots.Row(samples.say("锦绣花园", "Brocade Garden"), 11.8, 8.0, 16.9, false),
            new IntervalDots.Row(samples.say("望江府", "River View"), 0, 0, 21.4, true));
    return Chart.beside(
        samples.say("共画出 3 项", "3 rows"),
        new IntervalDots(rows, OptionalDouble.of(7.9), samples.say("合计 7.9", "all 7.9"), 1, "")
            ::drawn);
  }
}
