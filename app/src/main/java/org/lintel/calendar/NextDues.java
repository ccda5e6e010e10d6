package org.lintel.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is due next, read from the clocks as they are stored: cheap enough after every act. */
@Component
public class NextDues {

  private static final Comparator<KeptClock> EARLIEST =
      Comparator.comparing(kept -> kept.standing().due().orElse(Instant.MAX));

  private final ClockRows rows;

  NextDues(ClockRows rows) {
    this.rows = rows;
  }

  public NextDue of(Subject subject) {
    return of(rows.of(subject));
  }

  /** The same of each of them that has clocks. */
  public Map<Subject, NextDue> of(Set<Subject> subjects) {
    return rows.of(subjects).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, kept -> of(kept.getValue())));
  }

  private static NextDue of(List<KeptClock> all) {
    List<KeptClock> open = all.stream().filter(kept -> kept.standing().state().isOpen()).toList();
    Optional<KeptClock> first =
        open.stream().filter(kept -> kept.standing().due().isPresent()).min(EARLIEST);
    return new NextDue(
        first.flatMap(kept -> kept.standing().due()),
        first.map(KeptClock::measure),
        !open.isEmpty(),
        open.stream().anyMatch(kept -> kept.standing().due().isEmpty()),
        open.stream().anyMatch(kept -> kept.standing().isProvisional()),
        first.flatMap(kept -> kept.standing().delayedBy()));
  }
}
