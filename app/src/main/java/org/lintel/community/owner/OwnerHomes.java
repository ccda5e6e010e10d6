package org.lintel.community.owner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lintel.community.UnitAddress;
import org.lintel.identity.Organisations;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The homes of people who belong to a household today. */
@Component
public class OwnerHomes {

  private static final String SELECT =
      """
      SELECT m.organisation_id, m.community_id, p.name AS place, p.time_zone, p.service_phone,
        m.household_id, h.building_name, h.entrance_name, h.unit_label, m.member_id, m.person_id,
        m.person_name
      FROM household_member m
      JOIN community_place p ON p.community_id = m.community_id AND p.archived_at IS NULL
      JOIN household_place h
        ON h.community_id = m.community_id AND h.household_id = m.household_id
      """;

  private final JdbcClient database;
  private final Organisations organisations;

  OwnerHomes(JdbcClient database, Organisations organisations) {
    this.database = database;
    this.organisations = organisations;
  }

  /**
   * Every home that a phone or e-mail leads to, in every company of the installation; each company
   * is asked within its own scope. Companies come before the demonstration.
   */
  List<Home> everywhere(byte[] contact) {
    return organisations.all().stream().flatMap(company -> within(company, contact)).toList();
  }

  private Stream<Home> within(int organisation, byte[] contact) {
    return OrganisationScope.<List<Home>, RuntimeException>call(
        organisation, () -> reachedBy(contact))
        .stream();
  }

  private List<Home> reachedBy(byte[] contact) {
    return database
        .sql(
            SELECT
                + """
                JOIN person_contact k ON k.community_id = m.community_id
                  AND k.person_id = m.person_id AND k.hash = :contact
                WHERE k.organisation_id = :organisation
                """)
        .param("contact", contact)
        .param("organisation", OrganisationScope.required())
        .query(OwnerHomes::home)
        .list()
        .stream()
        .sorted(Comparator.comparing(Home::place).thenComparing(Home::address))
        .toList();
  }

  /** The home of a member; empty when she does not belong to it any more. */
  public Optional<Home> of(int community, UUID member) {
    return database
        .sql(SELECT + "WHERE m.community_id = :community AND m.member_id = :member")
        .param("community", community)
        .param("member", member)
        .query(OwnerHomes::home)
        .optional();
  }

  /** How many belong to a household today. */
  public int people(int community, UUID household) {
    return database
        .sql(
            """
            SELECT count(*)
            FROM household_member
            WHERE community_id = :community AND household_id = :household
            """)
        .param("community", community)
        .param("household", household)
        .query(Integer.class)
        .single();
  }

  private static Home home(ResultSet row, int number) throws SQLException {
    return new Home(
        row.getInt("organisation_id"),
        row.getInt("community_id"),
        row.getString("place"),
        ZoneId.of(row.getString("time_zone")),
        row.getObject("household_id", UUID.class),
        UnitAddress.of(
            row.getString("building_name"),
            row.getString("entrance_name"),
            row.getString("unit_label")),
        row.getObject("member_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("person_name"),
        ServicePhone.stored(row.getString("service_phone")));
  }
}
