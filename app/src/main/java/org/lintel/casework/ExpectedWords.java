package org.lintel.casework;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lintel.calendar.ClockMeasure;
import org.lintel.calendar.ClockView;
import org.lintel.calendar.Clocks;
import org.springframework.stereotype.Component;

/** By when a case is expected to be dealt with, as the owner is told. */
@Component
class ExpectedWords {

  private static final String PLAN = "text:casework.notice.plan.";

  private final Clocks clocks;
  private final OwnCaseTimes times;

  ExpectedWords(Clocks clocks, OwnCaseTimes times) {
    this.clocks = clocks;
    this.times = times;
  }

  /** A value of a notice: what comes next and by when, as the clocks of the case say. */
  String plan(ServiceCase found) {
    Optional<ClockView> next = next(ahead(found));
    String begin = PLAN + (found.matter().isSafety() ? "safety" : "");
    return next.map(
            clock -> begin + by(found, clock) + "|" + due(clock).truncatedTo(ChronoUnit.MINUTES))
        .orElse(begin + (found.matter().isSafety() ? "" : "soon"));
  }

  /** A value of a notice: when it is solved, where that is not what comes next. */
  String last(ServiceCase found) {
    List<ClockView> ahead = ahead(found);
    return ahead.stream()
        .filter(clock -> clock.measure() == ClockMeasure.RESOLVE)
        .filter(clock -> next(ahead).filter(clock::equals).isEmpty())
        .findFirst()
        .map(clock -> PLAN + "resolve|" + due(clock).truncatedTo(ChronoUnit.MINUTES))
        .orElse("");
  }

  private List<ClockView> ahead(ServiceCase found) {
    return clocks.of(CaseTerms.subject(found)).stream().filter(ExpectedWords::isAhead).toList();
  }

  /** What is due first. */
  static Optional<ClockView> next(List<ClockView> ahead) {
    return ahead.stream().min(Comparator.comparing(ExpectedWords::due));
  }

  private String by(ServiceCase found, ClockView clock) {
    return (found.matter().isSafety() ? "-" : "") + times.measure(found, clock.measure());
  }

  /** That it arrived, the notice says itself. */
  static boolean isAhead(ClockView clock) {
    return clock.state().isOpen()
        && clock.measure() != ClockMeasure.ACKNOWLEDGE
        && clock.due().isPresent()
        && !clock.isOverdue();
  }

  private static Instant due(ClockView clock) {
    return clock.due().orElse(Instant.MAX);
  }
}
