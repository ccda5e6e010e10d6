package org.lintel.channel;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
  private final ReachablePeople people;
  private final OptOutTokens tokens;
  private final Identifiers identifiers;

  OwnerLetters(
      JdbcClient database,
      Channels channels,
      NoticeTimes times,
      ReachablePeople people,
      OptOutTokens tokens,
      Identifiers identifiers) {
    this.database = database;
    this.channels = channels;
    this.times = times;
    this.people = people;
    this.tokens = tokens;
    this.identifiers = identifiers;
  }

  List<Reachable> people(int community, UUID household, Optional<UUID> member) {
    return people.of(community, household, member);
  }

  /** By which channels somebody is told; empty when by none. */
  List<Medium> media(Reachable one, NoticeWording wording) {
    return WaysToTell.of(one, wording.route(), wording.urgency(), channels::isOpen);
  }

  /** Why nobody could be told: last part of a message key. */
  String obstacle(List<Reachable> people, NoticeWording wording) {
    if (wording.route() == NoticeTemplate.Route.NONE) {
      return "not-wanted";
    }
    var known =
        people.stream().filter(one -> one.email().isPresent() || one.phone().isPresent()).toList();
    if (known.isEmpty()) {
      return "no-address";
    }
    if (known.stream().allMatch(Reachable::refusesAll)) {
      return "opted-out";
    }
    return known.stream().anyMatch(this::isOpenAgainstHerWish) ? "not-wished" : "not-set-up";
  }

  private boolean isOpenAgainstHerWish(Reachable one) {
    return one.phone().isPresent() && !one.refusesSms() && channels.isOpen(Medium.SMS);
  }

  void put(UUID notice, int community, UUID household, Reachable one, NoticeWording wording) {
    boolean isUrgent = wording.urgency() == NoticeTemplate.Urgency.EMERGENCY;
    ZoneId zone = zone(community);
    for (Medium medium : media(one, wording)) {
      NoticeTimes.Turn turn = times.ofOwners(isUrgent, zone, medium, one.wish());
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
}
