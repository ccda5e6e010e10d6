package org.lintel.measurement.web;

import java.util.List;
import org.lintel.measurement.Metric;

/** Definitions of all metrics. */
public record MetricsPage(List<Metric> metrics) {

  /** Parts of a definition after its name and summary, in the order shown. */
  public static final List<String> PARTS =
      List.of(
          "formula", "scale", "period", "weights", "exclusions", "floor", "method", "reference");

  public MetricsPage {
    metrics = List.copyOf(metrics);
  }
}
