package org.lintel.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether the team of a community works. */
@Component
public class WorkingTimes {

  private final Calendars calendars;
  private final Presets presets;

  WorkingTimes(Calendars calendars, Presets presets) {
    this.calendars = calendars;
    this.presets = presets;
  }

  /** Whether the instant lies within the working hours of the community. */
  @Transactional
  public boolean isOpen(int community, Instant at) {
    return firstFree(community, at, at.plusMillis(1)).filter(at::equals).isEmpty();
  }

  /** When, within that stretch, the team first does not work; empty when it works throughout. */
  @Transactional
  public Optional<Instant> firstFree(int community, Instant from, Instant until) {
    presets.ensure();
    var windows = new Windows(calendars.of(community), from);
    windows.advance(from);
    Instant free = windows.from().isAfter(from) ? from : windows.until();
    return Optional.of(free).filter(until::isAfter);
  }

  /** A stretch in which the team works. */
  public record Stretch(Instant from, Instant until) {}

  /** The working hours between the two instants, cut to them, one after the other. */
  @Transactional
  public List<Stretch> between(int community, Instant from, Instant until) {
    presets.ensure();
    var stretches = new ArrayList<Stretch>();
    var windows = new Windows(calendars.of(community), from);
    windows.advance(from);
    while (windows.from().isBefore(until)) {
      Instant begin = windows.from().isBefore(from) ? from : windows.from();
      Instant end = windows.until().isAfter(until) ? until : windows.until();
      stretches.add(new Stretch(begin, end));
      windows.advance(windows.until());
    }
    return stretches;
  }
}
