package org.lintel.measurement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintel.survey.Instruments;
import org.lintel.survey.Wave;
import org.lintel.survey.instrument.Headline;
import org.lintel.survey.instrument.Wording;
import org.springframework.stereotype.Component;

/** Compares readings over time, knowing in which words and on which scale each wave asked. */
@Component
public class Trends {

  private final Instruments instruments;
  private final Conversions conversions;

  Trends(Instruments instruments, Conversions conversions) {
    this.instruments = instruments;
    this.conversions = conversions;
  }

  /** What changed; nothing is judged of metrics that were asked on different scales. */
  public Change change(Reading now, Reading before) {
    return Change.between(now, before).without(apart(now, before));
  }

  /** Metrics of which one reading has answers converted from another scale, and not the other. */
  public Set<Metric> apart(Reading now, Reading before) {
    return conversions.apart(now.selection(), before.selection());
  }

  /**
   * The net promoter score over the last quarters.
   *
   * @param history one reading a quarter, each of another quarter
   */
  public NetPromoterTrend of(List<Reading> history) {
    Map<Integer, Optional<Wording>> known = new HashMap<>();
    return NetPromoterTrend.of(history, figure -> asked(figure, known));
  }

  private NetPromoterTrend.Asked asked(Figure figure, Map<Integer, Optional<Wording>> known) {
    return new NetPromoterTrend.Asked(
        wordings(figure, known),
        figure.scale(),
        conversions.of(figure.waves()).getOrDefault(Metric.NET_PROMOTER_SCORE, Set.of()));
  }

  private Set<Wording> wordings(Figure figure, Map<Integer, Optional<Wording>> known) {
    return figure.waves().stream()
        .map(Wave::versionId)
        .flatMap(version -> known.computeIfAbsent(version, this::wording).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Optional<Wording> wording(int version) {
    return instruments
        .version(version)
        .questionnaire()
        .headline(Headline.RECOMMENDATION)
        .map(item -> item.heading().question());
  }
}
