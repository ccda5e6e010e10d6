package org.lintel.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lintel.community.PersonTraces;
import org.lintel.community.PersonTraces.Traces;
import org.lintel.community.PersonalDataHolder;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.directory.Directory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What cases keep about a person. A case is hers when she is the member it names, or when it names
 * nobody of a household that never had anybody else. Erased are her words and the names in what
 * others wrote; that there was a case, and how it ended, stays without her.
 */
@Component
class PersonInCases implements PersonalDataHolder {

  private static final String MARK = "\u25A2";

  private static final String HERS =
      """
      c.community_id = :community AND (c.member_id = ANY (:members::uuid[])
        OR (c.member_id IS NULL AND c.household_id = ANY (:alone::uuid[])))
      """;

  private final JdbcClient database;
  private final PersonTraces people;
  private final Directory directory;

  PersonInCases(JdbcClient database, PersonTraces people, Directory directory) {
    this.database = database;
    this.people = people;
    this.directory = directory;
  }

  @Override
  public List<Item> export(int community, UUID person, String language) {
    Traces traces = people.of(community, person);
    var items = new ArrayList<Item>();
    items.addAll(items("casework.personal.case", CASES, traces));
    items.addAll(items("casework.personal.message", MESSAGES, traces));
    items.addAll(items("casework.personal.rating", RATINGS, traces));
    return items;
  }

  private List<Item> items(String key, String sql, Traces traces) {
    return database
        .sql(sql)
        .params(traces.parameters())
        .query((row, number) -> new Item(key, row.getString(1)))
        .list();
  }

  private static final String CASES =
      """
      SELECT '#A' || c.number || ' · ' || (c.received_at AT TIME ZONE p.time_zone)::date
        || coalesce(' · ' || nullif(c.spot, ''), '') || ' · ' || c.words
      FROM service_case c
      JOIN community_place p ON p.community_id = c.community_id
      WHERE %s
      ORDER BY c.received_at, c.id
      """
          .formatted(HERS);

  private static final String MESSAGES =
      """
      SELECT '#A' || c.number || ' · ' || (e.at AT TIME ZONE p.time_zone)::date || ' · ' || e.words
      FROM service_case c
      JOIN community_place p ON p.community_id = c.community_id
      JOIN case_entry e ON e.community_id = c.community_id AND e.case_id = c.id
      WHERE %s AND e.author = 'OWNER' AND e.words <> ''
      ORDER BY e.at, e.id
      """
          .formatted(HERS);

  private static final String RATINGS =
      """
      SELECT '#A' || c.number || ' · ' || r.stars || coalesce(' · ' || nullif(r.words, ''), '')
      FROM service_case c
      JOIN case_rating r ON r.community_id = c.community_id AND r.case_id = c.id
      WHERE %s
      ORDER BY r.rated_at
      """
          .formatted(HERS);

  @Override
  public void erase(int community, UUID person) {
    Traces traces = people.of(community, person);
    dropLinks(traces);
    for (String sql : List.of(DROP_WORDS_OF_ENTRIES, DROP_WORDS_OF_RATINGS)) {
      database.sql(sql).params(traces.parameters()).update();
    }
    if (traces.name().codePointCount(0, traces.name().length()) >= 2) {
      for (String sql : TAKE_NAME_OUT) {
        database.sql(sql).params(traces.parameters()).param("mark", MARK).update();
      }
    }
    database.sql(DROP_WORDS_OF_CASES).params(traces.parameters()).update();
  }

  private void dropLinks(Traces traces) {
    database
        .sql("SELECT c.id FROM service_case c WHERE " + HERS)
        .params(traces.parameters())
        .query((row, number) -> row.getObject("id", UUID.class))
        .list()
        .forEach(id -> directory.remove(CaseLinks.KIND, OrganisationScope.required(), id));
  }

  private static final String DROP_WORDS_OF_ENTRIES =
      """
      UPDATE case_entry e
      SET words = ''
      FROM service_case c
      WHERE c.community_id = e.community_id AND c.id = e.case_id AND e.author = 'OWNER' AND
      """
          + HERS;

  private static final String DROP_WORDS_OF_RATINGS =
      """
      UPDATE case_rating r
      SET words = ''
      FROM service_case c
      WHERE c.community_id = r.community_id AND c.id = r.case_id AND
      """
          + HERS;

  /** Why the owner refused or reopened is her word; of other states it is the company's. */
  private static final String DROP_WORDS_OF_CASES =
      """
      UPDATE service_case c
      SET words = '', spot = '', caller = '', caller_phone = NULL, member_id = NULL,
        detail = CASE
          WHEN c.state IN ('REMEDY_REFUSED', 'REOPENED') OR c.outcome = 'WITHDRAWN' THEN ''
          ELSE c.detail END
      WHERE
      """
          + HERS;

  private static final String OF_HOUSEHOLDS =
      """
      c.community_id = :community
        AND (c.household_id = ANY (:alone::uuid[]) OR c.household_id = ANY (:shared::uuid[]))
      """;

  /** Other notes are codes, not words. */
  private static final List<String> TAKE_NAME_OUT =
      List.of(
          "UPDATE service_case c SET words = replace(words, :name, :mark),"
              + " spot = replace(spot, :name, :mark), detail = replace(detail, :name, :mark),"
              + " reference = replace(reference, :name, :mark)"
              + " WHERE "
              + OF_HOUSEHOLDS,
          "UPDATE case_entry e SET words = replace(e.words, :name, :mark) FROM service_case c"
              + " WHERE c.community_id = e.community_id AND c.id = e.case_id AND "
              + OF_HOUSEHOLDS,
          "UPDATE case_note e SET words = replace(e.words, :name, :mark) FROM service_case c"
              + " WHERE c.community_id = e.community_id AND c.id = e.case_id"
              + " AND e.kind IN ('NOTE', 'ESCALATED') AND "
              + OF_HOUSEHOLDS,
          "UPDATE case_rating e SET words = replace(e.words, :name, :mark) FROM service_case c"
              + " WHERE c.community_id = e.community_id AND c.id = e.case_id AND "
              + OF_HOUSEHOLDS);
}
