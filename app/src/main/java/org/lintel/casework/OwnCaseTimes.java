package org.lintel.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.calendar.ClockMeasure;
import org.lintel.calendar.DurationText;
import org.lintel.calendar.NextDue;
import org.lintel.calendar.NextDues;
import org.lintel.calendar.Subject;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** By when the owner of a case can expect what, in one sentence: what is due first. */
@Component
class OwnCaseTimes {

  private final OwnerHeard heard;
  private final NextDues dues;
  private final Clock clock;

  OwnCaseTimes(OwnerHeard heard, NextDues dues, Clock clock) {
    this.heard = heard;
    this.dues = dues;
    this.clock = clock;
  }

  /**
   * Of each of the cases of one household; those of which no clock runs, or only one that a pause
   * stopped, are missing.
   */
  Map<UUID, String> of(List<ServiceCase> cases, Text text) {
    List<ServiceCase> timed =
        cases.stream()
            .filter(each -> each.timing().due().isPresent() && each.timing().measure().isPresent())
            .toList();
    if (timed.isEmpty()) {
      return Map.of();
    }
    Set<UUID> planned =
        heard.aPlan(
            timed.getFirst().place().communityId(), timed.stream().map(ServiceCase::id).toList());
    Map<Subject, NextDue> next =
        dues.of(timed.stream().map(CaseTerms::subject).collect(Collectors.toSet()));
    return timed.stream()
        .collect(
            Collectors.toMap(
                ServiceCase::id,
                each ->
                    sentence(
                        each,
                        measure(
                            each,
                            each.timing().measure().orElseThrow(),
                            planned.contains(each.id())),
                        Optional.ofNullable(next.get(CaseTerms.subject(each))),
                        text)));
  }

  private String sentence(ServiceCase found, String measure, Optional<NextDue> next, Text text) {
    Instant now = clock.instant();
    Instant due = found.timing().due().orElseThrow();
    String what = text.get("casework.owner.measure." + measure);
    String moment = NextStep.near(due, now, found.place().zone(), text);
    return due.isBefore(now)
        ? text.get(
            "casework.home.late",
            moment,
            what,
            DurationText.write(Duration.between(due, now), text))
        : text.get("casework.owner.time.by", moment, what) + weather(next, text);
  }

  /** Why it is later than it was. */
  private static String weather(Optional<NextDue> next, Text text) {
    return next.flatMap(NextDue::delayedBy)
        .map(kind -> text.get("casework.owner.time.weather", text.get(kind.key())))
        .orElse("");
  }

  private static String measure(ServiceCase found, ClockMeasure measure, boolean isPlanned) {
    return measure == ClockMeasure.NEXT_UPDATE && !isPlanned
        ? "plan"
        : CaseTerms.measure(measure, found);
  }

  /** Part of message keys: whoever holds no plan with a date yet is owed one. */
  String measure(ServiceCase found, ClockMeasure measure) {
    return measure(
        found, measure, measure != ClockMeasure.NEXT_UPDATE || heard.aPlan(Timeline.Key.of(found)));
  }
}
