package org.lintel.analysis.report;

import java.util.Comparator;
import java.util.Map;
import org.lintel.analysis.figure.Line;
import org.lintel.platform.web.Text;

/** What figures are called, and where their methods are explained. */
final class Measures {

  /** Pages under docs/method by the beginning of the method id; the longest beginning wins. */
  private static final Map<String, String> PAGES =
      Map.ofEntries(
          Map.entry("nps.difference", "difference"),
          Map.entry("nps", "nps"),
          Map.entry("share.difference", "difference"),
          Map.entry("share", "share"),
          Map.entry("mean.difference", "difference"),
          Map.entry("mean", "mean"),
          Map.entry("gap", "gap"),
          Map.entry("funnel", "funnel"),
          Map.entry("pooling", "pooling"),
          Map.entry("weighting", "weighting"),
          Map.entry("reliability", "reliability"),
          Map.entry("drivers", "drivers"));

  private Measures() {}

  static String name(Line line, Text text) {
    return text.get("analysis.measure." + line.measure());
  }

  /** Name of the page that explains a method; empty when there is none. */
  static String page(String method) {
    return PAGES.entrySet().stream()
        .filter(entry -> method.startsWith(entry.getKey()))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(Map.Entry::getValue)
        .orElse("");
  }
}
