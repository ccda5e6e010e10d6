package org.lintel.measurement;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lintel.survey.Instruments;
import org.lintel.survey.instrument.InstrumentVersion;
import org.springframework.stereotype.Component;

/** Layouts by version. A version never changes, so each is made once. */
@Component
class TallyLayouts {

  private final Instruments instruments;
  private final Map<Integer, TallyLayout> known = new ConcurrentHashMap<>();

  TallyLayouts(Instruments instruments) {
    this.instruments = instruments;
  }

  TallyLayout of(InstrumentVersion version) {
    return known.computeIfAbsent(version.id(), _ -> TallyLayout.of(version.questionnaire()));
  }

  /** The layout of the version with that key, which a row of the organisation named. */
  TallyLayout of(int version) {
    TallyLayout layout = known.get(version);
    return layout == null ? of(instruments.version(version)) : layout;
  }
}
