package org.lintel.survey.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.channel.Addressee;
import org.lintel.channel.ContactBudget;
import org.lintel.channel.Letter;
import org.lintel.channel.LetterWriter;
import org.lintel.community.UnitAddress;
import org.lintel.community.owner.OwnerWishes;
import org.lintel.survey.HandingOutLinks;
import org.lintel.survey.Standing;
import org.lintel.survey.Wave;
import org.lintel.survey.Waves;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes invitations and reminders when their turn has come, for whoever may still be asked then.
 */
@Component
class InvitationLetters implements LetterWriter {

  static final String KIND = "survey-invitation";

  private final JdbcClient database;
  private final Waves waves;
  private final WaveMails words;
  private final MailPages pages;
  private final HandingOutLinks links;
  private final OwnerWishes wishes;
  private final ContactBudget budget;
  private final Clock clock;

  InvitationLetters(
      JdbcClient database,
      Waves waves,
      WaveMails words,
      MailPages pages,
      HandingOutLinks links,
      OwnerWishes wishes,
      ContactBudget budget,
      Clock clock) {
    this.database = database;
    this.waves = waves;
    this.words = words;
    this.pages = pages;
    this.links = links;
    this.wishes = wishes;
    this.budget = budget;
    this.clock = clock;
  }

  private record Open(
      int wave,
      UUID link,
      UUID person,
      String owner,
      String home,
      String unitKind,
      String tenureStage,
      boolean isAnswered,
      boolean hasObjected) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Writing write(Letter letter, String optOut) {
    List<Open> found = enclosed(letter);
    if (found.isEmpty()) {
      return new Writing.Needless("no-address");
    }
    Wave wave = waves.get(found.getFirst().wave());
    Optional<MailWords> own = words.of(wave);
    if (own.isEmpty() || wave.standing(clock.instant()) != Standing.OPEN) {
      boolean wasPutOff = letter.waited().equals(ContactBudget.USED_UP);
      return new Writing.Needless(wasPutOff ? ContactBudget.NEVER_FREE : "closed");
    }
    var able = found.stream().filter(open -> !open.isAnswered() && !open.hasObjected()).toList();
    if (able.isEmpty()) {
      boolean isAnswered = found.stream().anyMatch(Open::isAnswered);
      return new Writing.Needless(isAnswered ? "answered" : "objected");
    }
    return full(letter)
        .<Writing>map(until -> new Writing.Later(until, ContactBudget.USED_UP))
        .orElseGet(() -> words(letter, wave, own.get(), able, optOut));
  }

  /** Until when the household has had enough; a notice may have used up the budget they share. */
  private Optional<Instant> full(Letter letter) {
    return letter.addressee() instanceof Addressee.Member(int community, UUID household, UUID _)
        ? budget.freeFor(community, household, letter.occasion())
        : Optional.empty();
  }

  private Writing words(Letter letter, Wave wave, MailWords own, List<Open> able, String optOut) {
    Open first = able.getFirst();
    var doors =
        able.stream()
            .map(open -> new MailFacts.Door(open.home(), links.address(open.link())))
            .toList();
    var addressee =
        new MailPages.Addressee(
            letter.community(),
            first.owner(),
            first.unitKind(),
            first.tenureStage(),
            letter.occasion().round(),
            doors,
            optOut);
    return pages.words(wave, own, language(letter.community(), first.person(), own), addressee);
  }

  /** Hers, where she named one; a wave has its words in both. */
  private String language(int community, UUID person, MailWords own) {
    String wished = wishes.of(community, person).language();
    return wished.isEmpty() ? own.language() : wished;
  }

  private List<Open> enclosed(Letter letter) {
    return database
        .sql(
            """
            SELECT l.wave_id, l.id, m.person_id, m.person_name, i.unit_kind, i.tenure_stage,
              coalesce(e.building_name, '') AS building, coalesce(e.entrance_name, '') AS entrance,
              coalesce(e.unit_label, '') AS unit,
              i.response_id IS NOT NULL OR i.is_spent AS is_answered,
              EXISTS (
                SELECT 1
                FROM survey_objection o
                WHERE o.community_id = m.community_id AND o.household_id = m.household_id
                  AND (o.person_id IS NULL OR o.person_id = m.person_id)) AS has_objected
            FROM unnest(:enclosures::uuid[]) WITH ORDINALITY AS n (id, place)
            JOIN invitation_link l ON l.community_id = :community AND l.id = n.id
            JOIN invitation i ON i.community_id = l.community_id AND i.wave_id = l.wave_id
              AND i.household_id = l.household_id
            JOIN household_member m ON m.community_id = l.community_id
              AND m.household_id = l.household_id AND m.member_id = l.member_id
            LEFT JOIN eligible_household e ON e.community_id = l.community_id
              AND e.household_id = l.household_id
            ORDER BY n.place
            """)
        .param("enclosures", letter.enclosures().toArray(UUID[]::new))
        .param("community", letter.community())
        .query((row, number) ->
            new Open(
                row.getInt("wave_id"),
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                UnitAddress.of(
                    row.getString("building"), row.getString("entrance"), row.getString("unit")),
                row.getString("unit_kind"),
                row.getString("tenure_stage"),
                row.getBoolean("is_answered"),
                row.getBoolean("has_objected")))
        .list();
  }
}
