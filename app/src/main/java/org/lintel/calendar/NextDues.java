package org.lintel.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    List<KeptClock> open =
        rows.of(subject).stream().filter(kept -> kept.standing().state().isOpen()).toList();
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
