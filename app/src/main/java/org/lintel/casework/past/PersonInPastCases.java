package org.lintel.casework.past;

import java.util.List;
import java.util.UUID;
import org.lintel.community.PersonTraces;
import org.lintel.community.PersonTraces.Traces;
import org.lintel.community.PersonalDataHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What rows of files keep about a person beside the case itself: where it was, in words that may
 * name her. The words of the case are those of its own table.
 */
@Component
class PersonInPastCases implements PersonalDataHolder {

  private static final String OF_HOUSEHOLDS =
      """
      FROM service_case c
      WHERE c.community_id = p.community_id AND c.id = p.case_id AND c.community_id = :community
        AND (c.household_id = ANY (:alone::uuid[]) OR c.household_id = ANY (:shared::uuid[])
          OR c.member_id = ANY (:members::uuid[]))
      """;

  private final JdbcClient database;
  private final PersonTraces people;

  PersonInPastCases(JdbcClient database, PersonTraces people) {
    this.database = database;
    this.people = people;
  }

  @Override
  public List<Item> export(int community, UUID person, String language) {
    Traces traces = people.of(community, person);
    return database
        .sql(
            """
            SELECT '#A' || c.number || ' · ' || p.external_number || ' · ' || p.place_words
            FROM service_case c
            JOIN past_case p ON p.community_id = c.community_id AND p.case_id = c.id
            WHERE c.community_id = :community AND p.place_words <> ''
              AND (c.household_id = ANY (:alone::uuid[]) OR c.member_id = ANY (:members::uuid[]))
            ORDER BY c.received_at, c.id
            """)
        .params(traces.parameters())
        .query((row, _) -> new Item("casework.past.personal", row.getString(1)))
        .list();
  }

  @Override
  public void erase(int community, UUID person) {
    database
        .sql("UPDATE past_case p SET place_words = '' " + OF_HOUSEHOLDS)
        .params(people.of(community, person).parameters())
        .update();
  }
}
