package org.lintel.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Household;
import org.lintel.community.Households;
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

/** Calls and visits of a year, and what the next steward should know. */
@Component
class PlayingRelations {

  private static final int CONTACTS = 36;
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
  private final Backdating past;
  private final TransactionOperations transactions;

  PlayingRelations(
      Households households,
      ContactLog contacts,
      HandoverNotes notes,
      Backdating past,
      TransactionOperations transactions) {
    this.households = households;
    this.contacts = contacts;
    this.notes = notes;
    this.past = past;
    this.transactions = transactions;
  }

  void play(Site site, Instant now) {
    var words = Words.load();
    transactions.executeWithoutResult(_ -> {
      for (int number = 0; number < CONTACTS; number++) {
        contact(site, words, number, now);
      }
      for (int number = 0; number < NOTES; number++) {
        note(site, words, number, now);
      }
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
    Resident resident = site.somebody(seed, number);
    Household household = household(site, resident);
    var outcome = seed.happens(0.12) ? ContactOutcome.NOT_REACHED : ContactOutcome.REACHED;
    ContactKind kind = outcome == ContactOutcome.REACHED ? seed.oneOf(KINDS) : ContactKind.CALL;
    LocalDate next =
        LocalDate.ofInstant(at, LoadingTheDemonstration.ZONE).plusDays(1L + seed.below(6));
    var contact =
        new NewContact(
            UUID.nameUUIDFromBytes((site.company().root() + name).getBytes(StandardCharsets.UTF_8)),
            Optional.of(kind),
            Optional.of(outcome),
            words.say(hasNext ? "follow" : said(kind, outcome), seed),
            hasNext ? next.toString() : "");
    past.at(
        at,
        hasNext,
        () -> done(contacts.log(as(site, steward(site, resident)), household, contact), name));
  }

  private static String said(ContactKind kind, ContactOutcome outcome) {
    return outcome == ContactOutcome.REACHED
        ? "contact-" + kind.name().toLowerCase(Locale.ROOT)
        : "contact-missed";
  }

  private void note(Site site, Words words, int number, Instant now) {
    var seed = Seed.of("note", site.crew().place().code(), number);
    Resident resident = site.somebody(seed, 2 * number);
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

  private Household household(Site site, Resident resident) {
    UUID id = site.home(resident).household();
    return households.find(site.company(), Permission.READ_OWNERS, id);
  }

  private static UUID steward(Site site, Resident resident) {
    String digits = resident.building().replaceAll("\\D", "");
    return site.crew().steward(digits.isEmpty() ? 1 : Integer.parseInt(digits));
  }

  static DemonstrationViewer as(Site site, UUID staff) {
    return new DemonstrationViewer(staff, site.company().organisation(), site.company().root());
  }

  static void done(Refusals refusals, String what) {
    if (!refusals.isEmpty()) {
      throw new IllegalStateException(what + " was refused: " + refusals.all());
    }
  }
}
