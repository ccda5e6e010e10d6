package org.lintel.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.survey.instrument.InstrumentVersion;
import org.lintel.survey.instrument.Marks;

/** Responses stored or corrected in one transaction, all of one organisation. */
public record ResponseBatch(int organisation, List<Change> changes) {

  public ResponseBatch {
    changes = List.copyOf(changes);
  }

  /**
   * One response as it was and as it is.
   *
   * @param month first day of the month of the first submission, in the community's zone
   * @param before empty unless this is a correction
   */
  public record Change(
      UUID response,
      int community,
      int wave,
      InstrumentVersion version,
      LocalDate month,
      Marks after,
      Optional<Marks> before) {}

  /** One response that was taken away, with what it said. */
  public record Withdrawn(
      int community, int wave, InstrumentVersion version, LocalDate month, Marks marks) {}
}
