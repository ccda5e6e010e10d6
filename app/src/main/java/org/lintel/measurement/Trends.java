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

/** Makes trends of readings, knowing in which words each wave asked. */
@Component
public class Trends {

  private final Instruments instruments;

  Trends(Instruments instruments) {
    this.instruments = instruments;
  }

  /**
   * The net promoter score over the last quarters.
   *
   * @param history one reading a quarter, each of another quarter
   */
  public NetPromoterTrend of(List<Reading> history) {
    Map<Integer, Optional<Wording>> known = new HashMap<>();
    return NetPromoterTrend.of(history, figure -> wordings(figure, known));
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
