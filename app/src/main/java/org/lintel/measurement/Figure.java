package org.lintel.measurement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.lintel.survey.Wave;
import org.lintel.survey.instrument.Range;

/**
 * One figure with everything that must stand beside it. Pages, exports and interfaces show this and
 * nothing else.
 *
 * @param metric what is measured; its definition and version
 * @param part dimension, item or community within the metric; empty for the whole
 * @param finding the value with its interval, or why there is none
 * @param n answers it is made of; empty below 5, when not even their number is shown
 * @param base households eligible, asked and answering in the communities and waves it is made of
 * @param scale ends of the answer scale, or of the figure itself; empty when not asked
 * @param waves the waves it is made of
 * @param leftOut what was selected and is not in it
 * @param dataCut when the last answer that is in it was stored; empty without answers
 * @param target the target that holds for this selection, judged by the process interval
 */
public record Figure(
    Metric metric,
    String part,
    Aim aim,
    Finding finding,
    OptionalLong n,
    Base base,
    Optional<Range> scale,
    List<Wave> waves,
    LeftOut leftOut,
    Optional<Instant> dataCut,
    Optional<TargetStanding> target) {

  public Figure {
    waves = List.copyOf(waves);
  }

  /** The value, when it may be shown. */
  public Optional<Finding.Shown> shown() {
    return finding instanceof Finding.Shown shown ? Optional.of(shown) : Optional.empty();
  }
}
