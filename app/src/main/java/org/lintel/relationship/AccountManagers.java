package org.lintel.relationship;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.calendar.Absences;
import org.lintel.community.Communities;
import org.lintel.community.ServicePhones;
import org.lintel.identity.Teams;
import org.lintel.platform.ServicePhone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The account manager of each household: who answers for it, and who does while she is away. */
@Component
public class AccountManagers {

  private final JdbcClient database;
  private final Teams teams;
  private final Absences absences;
  private final AccountManagerNames names;
  private final OwnersPhone phone;
  private final Clock clock;

  AccountManagers(
      JdbcClient database,
      Teams teams,
      Absences absences,
      AccountManagerNames names,
      OwnersPhone phone,
      Clock clock) {
    this.database = database;
    this.teams = teams;
    this.absences = absences;
    this.names = names;
    this.phone = phone;
    this.clock = clock;
  }

  /** Who is named for the household today; empty when nobody is, or the one named has left. */
  public Optional<UUID> of(int community, UUID household) {
    return named(community, household).filter(id -> teams.active(List.of(id)).contains(id));
  }

  /**
   * Who acts for the household then: the account manager, or whoever stands in while she is away.
   * Empty when nobody is named, and when nobody stands in.
   */
  public Optional<UUID> actingFor(int community, UUID household, Instant at) {
    return of(community, household)
        .flatMap(id -> absences.isAway(id, at) ? absences.coverOf(id, at) : Optional.of(id));
  }

  /**
   * Who acts for each of many households then; those for whom nobody does are left out.
   *
   * @param communities by household
   */
  public Map<UUID, UUID> actingFor(Map<UUID, Integer> communities, Instant at) {
    Map<UUID, UUID> named = named(communities);
    Set<UUID> people = Set.copyOf(named.values());
    Set<UUID> active = teams.active(people);
    Set<UUID> away = absences.away(active, at);
    var acting = new HashMap<UUID, UUID>();
    for (UUID id : active) {
      Optional<UUID> there = away.contains(id) ? absences.coverOf(id, at) : Optional.of(id);
      there.ifPresent(other -> acting.put(id, other));
    }
    return named.entrySet().stream()
        .filter(each -> acting.containsKey(each.getValue()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, each -> Objects.requireNonNull(acting.get(each.getValue()))));
  }

  private Map<UUID, UUID> named(Map<UUID, Integer> communities) {
    record Row(UUID household, UUID staff) {}
    return database
        .sql(
            """
            SELECT m.household_id, m.staff_id
            FROM unnest(:communities::int[], :households::uuid[]) AS n (community_id, household_id)
            JOIN account_management m
              ON m.community_id = n.community_id AND m.household_id = n.household_id
            WHERE m.until IS NULL
            """)
        .param("communities", communities.values().toArray(Integer[]::new))
        .param("households", communities.keySet().toArray(UUID[]::new))
        .query((row, number) ->
            new Row(
                row.getObject("household_id", UUID.class), row.getObject("staff_id", UUID.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Row::household, Row::staff, (first, _) -> first));
  }

  /**
   * What an owner reads of her account manager.
   *
   * @param title what the company calls the role
   * @param name as she chose it, or her family name with the title
   * @param back day on which she is back who is away; empty when she is there
   * @param standIn name of whoever acts meanwhile; empty when nobody does, and when she is there
   * @param phone number that the owners of the community call
   */
  public record Shown(
      String title,
      String name,
      Optional<LocalDate> back,
      Optional<String> standIn,
      Optional<ServicePhone> phone) {}

  /** What owners of the household are shown; empty when it has no account manager. */
  public Optional<Shown> shownTo(int community, UUID household, String language) {
    return of(community, household)
        .map(id -> {
          Instant now = clock.instant();
          Optional<Instant> back = absences.backAt(id, now);
          Optional<UUID> cover = back.flatMap(_ -> absences.coverOf(id, now));
          return new Shown(
              names.title(language),
              names.shown(id, language),
              back.map(at -> LocalDate.ofInstant(at, phone.zone(community))),
              cover.map(other -> names.shown(other, language)),
              phone.of(community));
        });
  }

  /** Who is named, also when she has left meanwhile. */
  Optional<UUID> named(int community, UUID household) {
    return database
        .sql(
            """
            SELECT staff_id
            FROM account_management
            WHERE community_id = :community AND household_id = :household AND until IS NULL
            """)
        .param("community", community)
        .param("household", household)
        .query(UUID.class)
        .optional();
  }

  /** The number that owners of a community call, and where their days begin. */
  @Component
  static class OwnersPhone {

    private final Communities communities;
    private final ServicePhones phones;

    OwnersPhone(Communities communities, ServicePhones phones) {
      this.communities = communities;
      this.phones = phones;
    }

    Optional<ServicePhone> of(int community) {
      return phones.of(communities.get(community).uuid());
    }

    ZoneId zone(int community) {
      return communities.get(community).zone();
    }
  }
}
