package org.lintel.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.AbsenceForm;
import org.lintel.calendar.Absences;
import org.lintel.calendar.KeepingAbsences;
import org.lintel.platform.Backdating;
import org.springframework.stereotype.Component;

/** Who was away in the year of the demonstration, who is these days, and who stood in. */
@Component
class PlayingAbsences {

  private static final int MORNING = 8;

  private final KeepingAbsences absences;
  private final Absences known;
  private final Backdating past;

  PlayingAbsences(KeepingAbsences absences, Absences known, Backdating past) {
    this.absences = absences;
    this.known = known;
    this.past = past;
  }

  /** Somebody's days away. */
  private record Away(UUID staff, LocalDate from, int days, Optional<UUID> cover, int told) {}

  /** Every steward had holidays; some are away now, and a few technicians are ill. */
  void play(Site site, LocalDate today) {
    int number = Place.all().indexOf(site.crew().place());
    List<UUID> stewards = site.crew().stewards();
    UUID first = stewards.getFirst();
    if (isNew(first)) {
      UUID cover = stewards.size() > 1 ? stewards.getLast() : site.crew().manager();
      var summer = new Away(first, today.minusDays(70L + 5L * number), 7, Optional.of(cover), 20);
      enter(site, summer);
      if (number % 5 == 1) {
        enter(site, new Away(first, today.minusDays(number % 3), 6, Optional.of(cover), 4));
      } else if (number % 5 == 3) {
        enter(site, new Away(first, today.plusDays(9), 5, Optional.of(cover), 12));
      }
    }
    if (number % 8 == 5) {
      ill(site, today);
    }
  }

  /** Nobody stands in for her yet. */
  private void ill(Site site, LocalDate today) {
    UUID technician = site.crew().technicians().getLast();
    if (isNew(technician)) {
      enter(site, new Away(technician, today, 3, Optional.empty(), 1));
    }
  }

  private boolean isNew(UUID staff) {
    return known.of(staff).isEmpty();
  }

  private void enter(Site site, Away away) {
    var form =
        new AbsenceForm(
            Optional.empty(),
            away.from() + " 08:00",
            away.from().plusDays(away.days()) + " 08:00",
            away.cover());
    Instant entered =
        away.from()
            .minusDays(away.told())
            .atTime(MORNING, 40)
            .atZone(LoadingTheDemonstration.ZONE)
            .toInstant();
    past.at(
        entered,
        false,
        () ->
            PlayingRelations.done(
                absences.enter(PlayingRelations.as(site, away.staff()), form), "absence"));
  }
}
