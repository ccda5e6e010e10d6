package org.lintel.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lintel.measurement.Change;
import org.lintel.measurement.CommunityComparison;
import org.lintel.measurement.ExpectationGap;
import org.lintel.measurement.Figure;
import org.lintel.measurement.Finding;
import org.lintel.measurement.HeadlineMetric;
import org.lintel.platform.web.Text;
import org.lintel.statistics.funnel.FunnelVerdict;

/**
 * The sentences at the top of the cockpit. Each states a fact whose interval or adjusted test
 * supports it; what could be chance is not said.
 */
final class Conclusion {

  private final Text text;
  private final List<String> sentences = new ArrayList<>();

  Conclusion(Text text) {
    this.text = text;
  }

  List<String> sentences() {
    return sentences.isEmpty() ? List.of(text.get("insight.conclusion.nothing")) : sentences;
  }

  /** Whether more owners would recommend than would not. */
  Conclusion recommendation(Figure figure) {
    figure
        .shown()
        .filter(shown -> !shown.isLowBase())
        .ifPresent(shown -> {
          String whole = new FigureWords(text).whole(figure);
          sentences.add(text.get("insight.conclusion.nps." + side(shown), whole));
        });
    return this;
  }

  /** Headline figures that rose or fell for certain. */
  Conclusion changes(Optional<Change> change, String period) {
    change.ifPresent(changed -> {
      add("insight.conclusion.better", names(changed, true), period);
      add("insight.conclusion.worse", names(changed, false), period);
    });
    return this;
  }

  /** Dimensions in which owners get less than they expect, by name and not by size. */
  Conclusion gaps(ExpectationGap gaps) {
    List<String> below =
        gaps.dimensions().stream()
            .filter(dimension ->
                dimension.row().isCertain()
                    && dimension.row().gap().shown().filter(shown -> shown.value() < 0).isPresent())
            .map(dimension -> text.get("insight.dimension." + dimension.dimension().name()))
            .toList();
    if (below.size() == gaps.dimensions().size() && below.size() > 1) {
      sentences.add(text.get("insight.conclusion.gaps.all", below.size()));
    } else {
      add("insight.conclusion.gaps", below, "");
    }
    return this;
  }

  /** Communities outside what chance explains. */
  Conclusion communities(CommunityComparison comparison) {
    add("insight.conclusion.above", names(comparison, FunnelVerdict.ABOVE), "");
    add("insight.conclusion.below", names(comparison, FunnelVerdict.BELOW), "");
    return this;
  }

  private void add(String key, List<String> names, String period) {
    if (!names.isEmpty()) {
      String joined = names.stream().collect(Collectors.joining(text.get("insight.list.comma")));
      sentences.add(text.get(key, joined, period));
    }
  }

  private List<String> names(Change change, boolean better) {
    return HeadlineMetric.all().stream()
        .map(HeadlineMetric::metric)
        .filter(metric ->
            change.of(metric) instanceof Change.Verdict.Judged judged
                && judged.isSignificant()
                && judged.difference() > 0 == better)
        .map(metric -> text.get(metric.nameKey()))
        .toList();
  }

  private static List<String> names(CommunityComparison comparison, FunnelVerdict verdict) {
    return comparison.rows().stream()
        .filter(row -> row.verdict() == verdict)
        .map(row -> row.community().name())
        .toList();
  }

  private static String side(Finding.Shown shown) {
    if (shown.interval().lower() > 0) {
      return "more";
    }
    return shown.interval().upper() < 0 ? "fewer" : "even";
  }
}
