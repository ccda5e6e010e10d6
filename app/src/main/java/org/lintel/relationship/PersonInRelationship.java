package org.lintel.relationship;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lintel.community.PersonTraces;
import org.lintel.community.PersonTraces.Traces;
import org.lintel.community.PersonalDataHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the log of contacts and the notes say about a person. All of it is hers where the household
 * never had anybody else; otherwise what names her. That there was a contact stays without words.
 */
@Component
class PersonInRelationship implements PersonalDataHolder {

  private static final String MARK = "\u25A2";
  private static final int SHORTEST_NAME = 2;

  private final JdbcClient database;
  private final PersonTraces people;

  PersonInRelationship(JdbcClient database, PersonTraces people) {
    this.database = database;
    this.people = people;
  }

  @Override
  public List<Item> export(int community, UUID person, String language) {
    Traces traces = people.of(community, person);
    var items = new ArrayList<Item>();
    items.addAll(items("relationship.personal.contact", CONTACTS, traces));
    items.addAll(items("relationship.personal.correction", CORRECTIONS, traces));
    items.addAll(items("relationship.personal.note", NOTES, traces));
    return items;
  }

  private List<Item> items(String key, String sql, Traces traces) {
    return database
        .sql(sql)
        .params(traces.parameters())
        .query((row, _) -> new Item(key, row.getString(1)))
        .list();
  }

  private static final String CONTACTS =
      """
      SELECT (c.at AT TIME ZONE p.time_zone)::date || coalesce(' · ' || nullif(c.words, ''), '')
      FROM contact c
      JOIN community_place p ON p.community_id = c.community_id
      WHERE c.community_id = :community AND (c.household_id = ANY (:alone::uuid[])
        OR (c.household_id = ANY (:shared::uuid[]) AND length(:name) >= 2
          AND position(:name IN c.words) > 0))
      ORDER BY c.at, c.id
      """;

  private static final String CORRECTIONS =
      """
      SELECT (h.corrected_at AT TIME ZONE p.time_zone)::date || ' · ' || h.words
      FROM contact_correction h
      JOIN contact c ON c.community_id = h.community_id AND c.id = h.contact_id
      JOIN community_place p ON p.community_id = c.community_id
      WHERE c.community_id = :community AND h.words <> '' AND (c.household_id = ANY (:alone::uuid[])
        OR (c.household_id = ANY (:shared::uuid[]) AND length(:name) >= 2
          AND position(:name IN h.words) > 0))
      ORDER BY h.corrected_at, h.id
      """;

  private static final String NOTES =
      """
      SELECT (n.written_at AT TIME ZONE p.time_zone)::date || ' · ' || n.words
      FROM handover_note n
      JOIN community_place p ON p.community_id = n.community_id
      WHERE n.community_id = :community AND n.words <> ''
        AND (n.household_id = ANY (:alone::uuid[])
          OR (n.household_id = ANY (:shared::uuid[]) AND length(:name) >= 2
            AND position(:name IN n.words) > 0))
      ORDER BY n.written_at, n.version
      """;

  @Override
  public void erase(int community, UUID person) {
    Traces traces = people.of(community, person);
    for (String sql : DROP_WORDS) {
      database.sql(sql).params(traces.parameters()).update();
    }
    if (traces.name().codePointCount(0, traces.name().length()) >= SHORTEST_NAME) {
      for (String sql : TAKE_NAME_OUT) {
        database.sql(sql).params(traces.parameters()).param("mark", MARK).update();
      }
    }
  }

  private static final List<String> DROP_WORDS =
      List.of(
          """
          UPDATE contact
          SET words = ''
          WHERE community_id = :community AND household_id = ANY (:alone::uuid[])
          """,
          """
          UPDATE contact_correction h
          SET words = ''
          FROM contact c
          WHERE c.community_id = h.community_id AND c.id = h.contact_id
            AND c.community_id = :community AND c.household_id = ANY (:alone::uuid[])
          """,
          """
          UPDATE handover_note
          SET words = ''
          WHERE community_id = :community AND household_id = ANY (:alone::uuid[])
          """);

  private static final List<String> TAKE_NAME_OUT =
      List.of(
          """
          UPDATE contact
          SET words = replace(words, :name, :mark)
          WHERE community_id = :community AND household_id = ANY (:shared::uuid[])
          """,
          """
          UPDATE contact_correction h
          SET words = replace(h.words, :name, :mark)
          FROM contact c
          WHERE c.community_id = h.community_id AND c.id = h.contact_id
            AND c.community_id = :community AND c.household_id = ANY (:shared::uuid[])
          """,
          """
          UPDATE handover_note
          SET words = replace(words, :name, :mark)
          WHERE community_id = :community AND household_id = ANY (:shared::uuid[])
          """);
}
