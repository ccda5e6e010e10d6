package org.lintel.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.AbsenceForm;
import org.lintel.calendar.KeepingAbsences;
import org.lintel.community.Household;
import org.lintel.community.Households;
import org.lintel.demonstration.PlayingTheIncident.Site;
import org.lintel.identity.Permission;
import org.lintel.platform.Backdating;
import org.lintel.platform.web.Refusals;
import org.lintel.relationship.ContactKind;
import org.lintel.relationship.ContactLog;
import org.lintel.relationship.ContactOutcome;
import org.lintel.relationship.HandoverNotes;
import org.lintel.relationship.NewContact;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Calls and visits of a year, what the next steward should know, and who was away. */
@Component
class PlayingRelations {

  private static final int CONTACTS = 14;
  private static final int NOTES = 2;
  private static final int YEAR = 360;
  private static final List<ContactKind> KINDS =
      List.of(
          ContactKind.CALL,
          ContactKind.CALL,
          ContactKind.VISIT,
          ContactKind.MESSAGE,
          ContactKind.MET);

  private final Households households;
  private final ContactLog contacts;
  private final HandoverNotes notes;
  private final KeepingAbsences absences;
  private final Backdating past;
  private final TransactionOperations transactions;

  PlayingRelations(
      Households households,
      ContactLog contacts,
      HandoverNotes notes,
      KeepingAbsences absences,
      Backdating past,
      TransactionOperations transactions) {
    this.households = households;
    this.contacts = contacts;
    this.notes = notes;
    this.absences = absences;
    this.past = past;
    this.transactions = transactions;
  }

  void play(Site site, LocalDate today, Instant now) {
    var words = Words.load();
    transactions.executeWithoutResult(_ -> {
      for (int number = 0; number < CONTACTS; number++) {
        contact(site, words, number, now);
      }
      for (int number = 0; number < NOTES; number++) {
        note(site, words, number, now);
      }
      away(site, today, now);
    });
  }

  /** The last two are of these days and have a next step. */
  private void contact(Site site, Words words, int number, Instant now) {
    String name = "contact " + site.crew().place().code() + " " + number;
    var seed = Seed.of(name);
    boolean hasNext = number >= CONTACTS - 2;
    Duration ago = Duration.ofHours(hasNext ? 2L + seed.below(80) : 24L * seed.below(YEAR));
    Instant office = Pace.office(now.minus(ago), seed);
    Instant at = office.isAfter(now) ? now.minus(ago) : office;
    Resident resident = seed.oneOf(site.residents());
    Household household = household(site, resident);
    var outcome = seed.happens(0.12) ? ContactOutcome.NOT_REACHED : ContactOutcome.REACHED;
    LocalDate next =
        LocalDate.ofInstant(at, LoadingTheDemonstration.ZONE).plusDays(1L + seed.below(6));
    var contact =
        new NewContact(
            UUID.nameUUIDFromBytes((site.company().root() + name).getBytes(StandardCharsets.UTF_8)),
            Optional.of(seed.oneOf(KINDS)),
            Optional.of(outcome),
            words.say(hasNext ? "follow" : "contact", seed),
            hasNext ? next.toString() : "");
    past.at(
        at,
        hasNext,
        () -> done(contacts.log(as(site, steward(site, resident)), household, contact), name));
  }

  private void note(Site site, Words words, int number, Instant now) {
    var seed = Seed.of("note", site.crew().place().code(), number);
    Resident resident = seed.oneOf(site.residents());
    Household household = household(site, resident);
    if (notes.current(site.crew().community().id(), household.id()).isEmpty()) {
      Instant at = Pace.office(now.minus(Duration.ofDays(20L + seed.below(300))), seed);
      past.at(
          at,
          false,
          () ->
              done(
                  notes.write(
                      as(site, steward(site, resident)), household, 0, words.say("note", seed)),
                  "note"));
    }
  }

  /** Every fifth community has somebody away these days, every other had in summer. */
  private void away(Site site, LocalDate today, Instant now) {
    int number = Place.all().indexOf(site.crew().place());
    UUID steward = site.crew().stewards().getFirst();
    boolean isAway =
        absences.current(as(site, steward)).stream()
            .anyMatch(absence -> absence.staff().equals(steward));
    if (number % 5 == 1 && !isAway) {
      LocalDate from = today.minusDays(number % 3);
      absence(site, steward, from, from.plusDays(6), now.minus(Duration.ofDays(4)));
    }
  }

  private void absence(Site site, UUID staff, LocalDate from, LocalDate until, Instant entered) {
    var form =
        new AbsenceForm(
            Optional.empty(),
            from + " 08:00",
            until + " 08:00",
            Optional.of(
                site.crew().stewards().size() > 1
                    ? site.crew().stewards().getLast()
                    : site.crew().manager()));
    past.at(entered, false, () -> done(absences.enter(as(site, staff), form), "absence"));
  }

  private Household household(Site site, Resident resident) {
    UUID id = site.home(resident).household();
    return households.find(site.company(), Permission.READ_OWNERS, id);
  }

  private static UUID steward(Site site, Resident resident) {
    String digits = resident.building().replaceAll("\\D", "");
    return site.crew().steward(digits.isEmpty() ? 1 : Integer.parseInt(digits));
  }

  private static DemonstrationViewer as(Site site, UUID staff) {
    return new DemonstrationViewer(staff, site.company().organisation(), site.company().root());
  }

  private static void done(Refusals refusals, String what) {
    if (!refusals.isEmpty()) {
      throw new IllegalStateException(what + " was refused: " + refusals.all());
    }
  }
}
