package org.lintel.measurement;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lintel.survey.Instruments;
import org.lintel.survey.instrument.Questionnaire;
import org.springframework.stereotype.Component;

/** Versions with their variables. A version never changes, so each is read once. */
@Component
class AnalysedVersions {

  private final Instruments instruments;
  private final Map<Integer, AnalysedVersion> known = new ConcurrentHashMap<>();

  AnalysedVersions(Instruments instruments) {
    this.instruments = instruments;
  }

  /** The version with that key, which a row of the organisation named. */
  AnalysedVersion of(int version) {
    AnalysedVersion found = known.get(version);
    return found == null ? read(version) : found;
  }

  private AnalysedVersion read(int version) {
    Questionnaire questionnaire = instruments.version(version).questionnaire();
    var read = new AnalysedVersion(version, questionnaire, Variables.of(questionnaire));
    known.putIfAbsent(version, read);
    return read;
  }
}
