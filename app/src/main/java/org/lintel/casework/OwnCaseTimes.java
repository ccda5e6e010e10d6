package org.lintel.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.lintel.calendar.ClockMeasure;
import org.lintel.calendar.DurationText;
import org.lintel.calendar.NextDues;
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

  /** Empty when no clock runs, or only one that a pause stopped. */
  String of(ServiceCase found, Text text) {
    var timing = found.timing();
    if (timing.due().isEmpty() || timing.measure().isEmpty()) {
      return "";
    }
    Instant now = clock.instant();
    Instant due = timing.due().get();
    String what = text.get("casework.owner.measure." + measure(found, timing.measure().get()));
    String moment = NextStep.near(due, now, found.place().zone(), text);
    return due.isBefore(now)
        ? text.get(
            "casework.home.late",
            moment,
            what,
            DurationText.write(Duration.between(due, now), text))
        : text.get("casework.owner.time.by", moment, what) + weather(found, text);
  }

  /** Why it is later than it was. */
  private String weather(ServiceCase found, Text text) {
    return dues.of(CaseTerms.subject(found))
        .delayedBy()
        .map(kind -> text.get("casework.owner.time.weather", text.get(kind.key())))
        .orElse("");
  }

  /** Part of message keys: whoever holds no plan with a date yet is owed one. */
  String measure(ServiceCase found, ClockMeasure measure) {
    boolean isPlan = measure == ClockMeasure.NEXT_UPDATE && !heard.aPlan(Timeline.Key.of(found));
    return isPlan ? "plan" : CaseTerms.measure(measure, found);
  }
}
