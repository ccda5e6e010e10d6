package org.lintel.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lintel.platform.Identifiers;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the way to a household and puts a notice's letters into the outbox. */
@Component
class OwnerLetters {

  private final JdbcClient database;
  private final Channels channels;
  private final NoticeTimes times;
  private final OptOutTokens tokens;
  private final Identifiers identifiers;

  OwnerLetters(
      JdbcClient database,
      Channels channels,
      NoticeTimes times,
      OptOutTokens tokens,
      Identifiers identifiers) {
    this.database = database;
    this.channels = channels;
    this.times = times;
    this.tokens = tokens;
    this.identifiers = identifiers;
  }

  /** Who can be told, in the order in which they are: whoever decides first. Agents never. */
  List<Reachable> people(int community, UUID household, Optional<UUID> member) {
    return database
        .sql(
            """
            SELECT m.member_id, m.person_id, e.address_hash AS email, p.address_hash AS phone,
              EXISTS (
                SELECT 1 FROM mail_opt_out o WHERE o.address_hash = e.address_hash) AS no_email,
              EXISTS (
                SELECT 1 FROM mail_opt_out o WHERE o.address_hash = p.address_hash) AS no_sms
            FROM household_member m
            LEFT JOIN member_email e ON e.community_id = m.community_id
              AND e.household_id = m.household_id AND e.member_id = m.member_id
            LEFT JOIN member_phone p ON p.community_id = m.community_id
              AND p.household_id = m.household_id AND p.member_id = m.member_id
            WHERE m.community_id = :community AND m.household_id = :household
              AND CASE WHEN :member::uuid IS NULL THEN m.role <> 'AGENT'
                ELSE m.member_id = :member::uuid END
            ORDER BY m.is_decision_maker DESC, m.role = 'OWNER' DESC, m.member_id
            """)
        .param("community", community)
        .param("household", household)
        .param("member", member.orElse(null))
        .query(OwnerLetters::reachable)
        .list();
  }

  /** By which channels somebody is told; empty when by none. */
  List<Medium> media(Reachable one, NoticeTemplate.Route route) {
    Stream<Medium> open =
        wanted(route).stream()
            .filter(medium -> one.address(medium).isPresent() && !one.refuses(medium))
            .filter(channels::isOpen);
    return route == NoticeTemplate.Route.BOTH ? open.toList() : open.limit(1).toList();
  }

  private static List<Medium> wanted(NoticeTemplate.Route route) {
    return switch (route) {
      case EMAIL_FIRST, BOTH -> List.of(Medium.EMAIL, Medium.SMS);
      case SMS_FIRST -> List.of(Medium.SMS, Medium.EMAIL);
      case NONE -> List.of();
    };
  }

  /** Why nobody could be told: last part of a message key. */
  String obstacle(List<Reachable> people, NoticeTemplate.Route route) {
    if (route == NoticeTemplate.Route.NONE) {
      return "not-wanted";
    }
    var known =
        people.stream().filter(one -> one.email().isPresent() || one.phone().isPresent()).toList();
    if (known.isEmpty()) {
      return "no-address";
    }
    return known.stream().allMatch(Reachable::refusesAll) ? "opted-out" : "not-set-up";
  }

  void put(UUID notice, int community, UUID household, Reachable one, NoticeWording wording) {
    boolean isUrgent = wording.urgency() == NoticeTemplate.Urgency.EMERGENCY;
    NoticeTimes.Turn turn = times.ofOwners(isUrgent, zone(community));
    for (Medium medium : media(one, wording.route())) {
      UUID id = identifiers.next();
      write(id, notice, community, household, one, medium, turn, isUrgent);
      if (medium == Medium.EMAIL) {
        tokens.issue(List.of(id));
      }
    }
  }

  private void write(
      UUID id,
      UUID notice,
      int community,
      UUID household,
      Reachable one,
      Medium medium,
      NoticeTimes.Turn turn,
      boolean isUrgent) {
    database
        .sql(
            """
            INSERT INTO letter (community_id, id, organisation_id, kind, occasion_id, round,
              household_id, member_id, person_id, address_hash, enclosures, state, due_at, channel,
              is_urgent, reason)
            VALUES (:community, :id, :organisation, :kind, :notice, 0, :household, :member, :person,
              :hash, ARRAY[:notice]::uuid[], 'WAITING', :due, :channel, :urgent, :reason)
            """)
        .param("community", community)
        .param("id", id)
        .param("organisation", OrganisationScope.required())
        .param("kind", NoticeLetters.KIND)
        .param("notice", notice)
        .param("household", household)
        .param("member", one.member())
        .param("person", one.person())
        .param("hash", one.address(medium).orElseThrow())
        .param("due", turn.at().atOffset(ZoneOffset.UTC))
        .param("channel", medium.name())
        .param("urgent", isUrgent)
        .param("reason", turn.reason())
        .update();
  }

  private ZoneId zone(int community) {
    return database
        .sql("SELECT time_zone FROM community_place WHERE community_id = :community")
        .param("community", community)
        .query((row, number) -> ZoneId.of(row.getString("time_zone")))
        .single();
  }

  private static Reachable reachable(ResultSet row, int number) throws SQLException {
    return new Reachable(
        row.getObject("member_id", UUID.class),
        row.getObject("person_id", UUID.class),
        Optional.ofNullable(row.getBytes("email")),
        Optional.ofNullable(row.getBytes("phone")),
        row.getBoolean("no_email"),
        row.getBoolean("no_sms"));
  }
}
