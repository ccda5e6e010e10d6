package org.lintel.expectation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lintel.community.PersonTraces;
import org.lintel.community.PersonTraces.Traces;
import org.lintel.community.PersonalDataHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What promises and the register of expectations keep about a person. Hers are the expectations
 * that name her, or that name nobody of a household that never had anybody else; promises are made
 * to households. Erased are her words and her name in what others wrote; that something was
 * promised, and whether it was kept, stays without her.
 */
@Component
class PersonInPromises implements PersonalDataHolder {

  private static final String MARK = "\u25A2";

  private static final String HERS =
      """
      x.community_id = :community AND (x.member_id = ANY (:members::uuid[])
        OR (x.member_id IS NULL AND x.household_id = ANY (:alone::uuid[])))
      """;

  private static final String OF_HOUSEHOLDS =
      """
      x.community_id = :community
        AND (x.household_id = ANY (:alone::uuid[]) OR x.household_id = ANY (:shared::uuid[]))
      """;

  private final JdbcClient database;
  private final PersonTraces people;

  PersonInPromises(JdbcClient database, PersonTraces people) {
    this.database = database;
    this.people = people;
  }

  @Override
  public List<Item> export(int community, UUID person, String language) {
    Traces traces = people.of(community, person);
    var items = new ArrayList<Item>();
    items.addAll(items("expectation.personal.expectation", EXPECTATIONS, traces));
    items.addAll(items("expectation.personal.promise", PROMISES, traces));
    items.addAll(items("expectation.personal.entry", ENTRIES, traces));
    return items;
  }

  private List<Item> items(String key, String sql, Traces traces) {
    return database
        .sql(sql)
        .params(traces.parameters())
        .query((row, number) -> new Item(key, row.getString(1)))
        .list();
  }

  private static final String EXPECTATIONS =
      """
      SELECT x.since || ' · ' || x.words
      FROM expectation x
      WHERE %s AND x.words <> ''
      ORDER BY x.since, x.id
      """
          .formatted(HERS);

  private static final String PROMISES =
      """
      SELECT (x.made_at AT TIME ZONE c.time_zone)::date || ' \u2192 '
        || (x.due_at AT TIME ZONE c.time_zone)::date || ' · ' || x.words
      FROM promise x
      JOIN community_place c ON c.community_id = x.community_id
      WHERE %s
      ORDER BY x.made_at, x.id
      """
          .formatted(OF_HOUSEHOLDS);

  private static final String ENTRIES =
      """
      SELECT (e.at AT TIME ZONE c.time_zone)::date || ' · ' || e.words
      FROM promise x
      JOIN community_place c ON c.community_id = x.community_id
      JOIN promise_entry e ON e.community_id = x.community_id AND e.promise_id = x.id
      WHERE %s AND e.kind <> 'MADE' AND e.words <> ''
      ORDER BY e.at, e.id
      """
          .formatted(OF_HOUSEHOLDS);

  @Override
  public void erase(int community, UUID person) {
    Traces traces = people.of(community, person);
    for (String sql : DROP_HER_WORDS) {
      database.sql(sql).params(traces.parameters()).update();
    }
    if (traces.name().codePointCount(0, traces.name().length()) >= 2) {
      for (String sql : TAKE_NAME_OUT) {
        database.sql(sql).params(traces.parameters()).param("mark", MARK).update();
      }
    }
    database.sql(FORGET_MEMBER).params(traces.parameters()).update();
  }

  /** Why she withdrew is her word; other reasons are the company's. */
  private static final List<String> DROP_HER_WORDS =
      List.of(
          "UPDATE expectation x SET words = '' WHERE " + HERS,
          "UPDATE promise x SET detail = '' WHERE x.state = 'WITHDRAWN' AND x.household_id = ANY"
              + " (:alone::uuid[]) AND "
              + OF_HOUSEHOLDS,
          "UPDATE promise_entry e SET words = '' FROM promise x"
              + " WHERE x.community_id = e.community_id AND x.id = e.promise_id"
              + " AND (e.author = 'OWNER' OR e.kind = 'WITHDRAWN')"
              + " AND x.household_id = ANY (:alone::uuid[]) AND "
              + OF_HOUSEHOLDS);

  private static final List<String> TAKE_NAME_OUT =
      List.of(
          "UPDATE promise x SET words = replace(words, :name, :mark),"
              + " detail = replace(detail, :name, :mark),"
              + " source_label = replace(source_label, :name, :mark) WHERE "
              + OF_HOUSEHOLDS,
          "UPDATE promise_entry e SET words = replace(e.words, :name, :mark) FROM promise x"
              + " WHERE x.community_id = e.community_id AND x.id = e.promise_id AND "
              + OF_HOUSEHOLDS,
          "UPDATE expectation x SET words = replace(words, :name, :mark) WHERE " + OF_HOUSEHOLDS);

  private static final String FORGET_MEMBER =
      "UPDATE expectation x SET member_id = NULL WHERE x.community_id = :community"
          + " AND x.member_id = ANY (:members::uuid[])";
}
