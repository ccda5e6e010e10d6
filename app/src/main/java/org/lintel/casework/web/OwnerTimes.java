package org.lintel.casework.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lintel.calendar.ClockMeasure;
import org.lintel.calendar.ClockView;
import org.lintel.calendar.DurationText;
import org.lintel.casework.CaseTerms;
import org.lintel.casework.OwnerEntry;
import org.lintel.casework.ServiceCase;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** By when an owner can expect what, and what is late, said as plainly as it is. */
@Component
class OwnerTimes {

  private final ClockLines clocks;
  private final Clock clock;

  OwnerTimes(ClockLines clocks, Clock clock) {
    this.clocks = clocks;
    this.clock = clock;
  }

  OwnerCasePage.Times of(ServiceCase found, List<OwnerEntry> entries, Text text) {
    List<ClockView> open =
        clocks.views(found).stream().filter(clock -> clock.state().isOpen()).toList();
    var words = new Words(found, holdsPlan(entries), clock.instant(), text);
    Optional<ClockView> late = first(open, true);
    Optional<ClockView> next = first(open, false);
    Optional<ClockView> last =
        open.stream()
            .filter(clock -> clock.measure() == ClockMeasure.RESOLVE && isAhead(clock))
            .filter(clock -> next.filter(clock::equals).isEmpty())
            .findFirst();
    return new OwnerCasePage.Times(
        late.map(words::late).orElse(""),
        next.map(words::by).orElse(""),
        last.map(words::last).orElse(""),
        Stream.concat(next.stream(), last.stream())
            .flatMap(clock -> clock.delayedBy().stream())
            .findFirst()
            .map(kind -> text.get("casework.owner.time.weather", text.get(kind.key())))
            .orElse(""),
        open.stream().anyMatch(clock -> clock.due().isEmpty())
            ? text.get("casework.owner.time.standing")
            : "");
  }

  private static Optional<ClockView> first(List<ClockView> open, boolean isLate) {
    return open.stream()
        .filter(clock -> clock.due().isPresent() && clock.isOverdue() == isLate)
        .min(Comparator.comparing(OwnerTimes::due));
  }

  private static boolean isAhead(ClockView clock) {
    return clock.due().isPresent() && !clock.isOverdue();
  }

  private static Instant due(ClockView clock) {
    return clock.due().orElse(Instant.MAX);
  }

  /** Whether she was written a day since she came with it, or came with it again. */
  private static boolean holdsPlan(List<OwnerEntry> entries) {
    boolean holds = false;
    for (OwnerEntry entry : entries) {
      holds =
          entry.kind() != OwnerEntry.Kind.REOPENED
              && (holds
                  || (entry.author() == OwnerEntry.Author.STAFF && entry.until().isPresent()));
    }
    return holds;
  }

  /** Sentences about the clocks of one case. */
  private record Words(ServiceCase found, boolean holdsPlan, Instant now, Text text) {

    String late(ClockView clock) {
      Duration length = clock.overrun();
      return text.get(
          "casework.owner.time.late", moment(clock), what(clock), DurationText.write(length, text));
    }

    String by(ClockView clock) {
      return text.get("casework.owner.time.by", near(clock), what(clock));
    }

    String last(ClockView clock) {
      return text.get("casework.owner.time.last", near(clock));
    }

    private String near(ClockView clock) {
      return Shown.near(due(clock), now, found.place().zone(), text);
    }

    private String moment(ClockView clock) {
      return Shown.moment(due(clock), found.place().zone(), text);
    }

    private String what(ClockView clock) {
      String key = CaseTerms.measure(clock.measure(), found);
      boolean isPlan = clock.measure() == ClockMeasure.NEXT_UPDATE && !holdsPlan;
      return text.get("casework.owner.measure." + (isPlan ? "plan" : key));
    }
  }
}
