package org.lintel.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.lintel.platform.Gathering;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.survey.instrument.HouseholdFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks up the links of programs that send whole answers: half of what a {@link Visit} needs. Those
 * that come at the same moment are looked up together.
 */
@Component
public class Arrivals {

  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final JdbcClient database;
  private final Instruments instruments;
  private final Gathering<String, Optional<Row>> found;

  Arrivals(JdbcClient database, LinkRows links, Instruments instruments) {
    this.database = database;
    this.instruments = instruments;
    this.found = new Gathering<>("arrival-reader", LONGEST, tokens -> links.of(tokens, this::read));
  }

  private record Row(Link link, int version, HouseholdFacts facts, boolean isGone) {}

  /** Does something with what a token opens, within its organisation. */
  public <T> Optional<T> with(String token, Function<Arrival, T> work) {
    if (!LinkTokens.hasForm(token)) {
      return Optional.empty();
    }
    return found
        .get(token)
        .map(row ->
            OrganisationScope.<T, RuntimeException>call(
                row.link().organisation(), () -> work.apply(arrival(row))));
  }

  private Arrival arrival(Row row) {
    return new Arrival(row.link(), instruments.version(row.version()), row.facts(), row.isGone());
  }

  private Map<UUID, Row> read(int organisation, List<UUID> links) {
    Map<UUID, Row> rows = new HashMap<>();
    database
        .sql(
            """
            SELECT l.id AS link_id, l.community_id, l.wave_id, l.household_id, l.member_id,
              i.unit_kind, i.tenure_stage, w.version_id,
              CASE
                WHEN l.member_id IS NULL THEN NOT EXISTS (
                  SELECT 1
                  FROM household_member h
                  WHERE h.community_id = l.community_id AND h.household_id = l.household_id)
                ELSE m.member_id IS NULL END AS is_gone
            FROM unnest(:links::uuid[]) AS n (id)
            JOIN invitation_link l ON l.id = n.id
            JOIN invitation i
              ON i.community_id = l.community_id AND i.wave_id = l.wave_id
                AND i.household_id = l.household_id
            JOIN wave w ON w.id = l.wave_id
            LEFT JOIN household_member m
              ON m.community_id = l.community_id AND m.household_id = l.household_id
                AND m.member_id = l.member_id
            """)
        .param("links", links.toArray(UUID[]::new))
        .query(result -> {
          Row row = row(organisation, result);
          rows.put(row.link().id(), row);
        });
    return rows;
  }

  private static Row row(int organisation, ResultSet row) throws SQLException {
    return new Row(
        LinkRows.link(organisation, row),
        row.getInt("version_id"),
        HouseholdFacts.of(row.getString("unit_kind"), row.getString("tenure_stage")),
        row.getBoolean("is_gone"));
  }
}
