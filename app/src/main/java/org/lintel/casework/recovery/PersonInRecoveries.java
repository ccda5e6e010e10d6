package org.lintel.casework.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lintel.community.PersonTraces;
import org.lintel.community.PersonTraces.Traces;
import org.lintel.community.PersonalDataHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What recoveries keep about a person: that there was one, and what was said. Erased are the words,
 * why it was opened, and her name in what others wrote; that there was one stays without her.
 */
@Component
class PersonInRecoveries implements PersonalDataHolder {

  private static final String MARK = "\u25A2";

  private static final String HERS =
      """
      r.community_id = :community AND (r.member_id = ANY (:members::uuid[])
        OR (r.member_id IS NULL AND r.household_id = ANY (:alone::uuid[])))
      """;

  private final JdbcClient database;
  private final PersonTraces people;
  private final RecoveryLinks links;

  PersonInRecoveries(JdbcClient database, PersonTraces people, RecoveryLinks links) {
    this.database = database;
    this.people = people;
    this.links = links;
  }

  @Override
  public List<Item> export(int community, UUID person, String language) {
    Traces traces = people.of(community, person);
    var items = new ArrayList<Item>();
    items.addAll(items("casework.callback.personal.opened", OPENED, traces));
    items.addAll(items("casework.callback.personal.said", SAID, traces));
    items.addAll(items("casework.callback.personal.settled", SETTLED, traces));
    items.addAll(items("casework.callback.personal.not-settled", NOT_SETTLED, traces));
    return items;
  }

  private List<Item> items(String key, String sql, Traces traces) {
    return database
        .sql(sql)
        .params(traces.parameters())
        .query((row, number) -> new Item(key, row.getString(1)))
        .list();
  }

  private static final String OPENED =
      """
      SELECT (r.opened_at AT TIME ZONE p.time_zone)::date || coalesce(' – '
        || (r.closed_at AT TIME ZONE p.time_zone)::date, '')
      FROM recovery r
      JOIN community_place p ON p.community_id = r.community_id
      WHERE %s
      ORDER BY r.opened_at, r.id
      """
          .formatted(HERS);

  private static final String SAID =
      """
      SELECT (e.at AT TIME ZONE p.time_zone)::date || ' · ' || e.words
      FROM recovery r
      JOIN community_place p ON p.community_id = r.community_id
      JOIN recovery_entry e ON e.community_id = r.community_id AND e.recovery_id = r.id
      WHERE %s AND e.words <> ''
      ORDER BY e.at, e.id
      """
          .formatted(HERS);

  private static final String WHETHER_SETTLED =
      """
      SELECT (q.said_at AT TIME ZONE p.time_zone)::date
      FROM recovery r
      JOIN community_place p ON p.community_id = r.community_id
      JOIN recovery_question q ON q.community_id = r.community_id AND q.recovery_id = r.id
      WHERE %s AND q.said = '%s'
      ORDER BY q.said_at, r.id
      """;

  private static final String SETTLED = WHETHER_SETTLED.formatted(HERS, "RECOVERED");
  private static final String NOT_SETTLED = WHETHER_SETTLED.formatted(HERS, "NOT_RECOVERED");

  @Override
  public void erase(int community, UUID person) {
    Traces traces = people.of(community, person);
    database.sql(DROP_WORDS).params(traces.parameters()).update();
    database.sql(DROP_REASONS).params(traces.parameters()).update();
    if (traces.name().codePointCount(0, traces.name().length()) >= 2) {
      for (String sql :
          List.of(TAKE_NAME_OUT, TAKE_NAME_OUT_OF_GESTURES, TAKE_NAME_OUT_OF_ANSWERS)) {
        database.sql(sql).params(traces.parameters()).param("mark", MARK).update();
      }
    }
    database
        .sql(DROP_QUESTIONS)
        .params(traces.parameters())
        .query((row, number) -> row.getObject("recovery_id", UUID.class))
        .list()
        .forEach(links::remove);
    database.sql(DROP_MEMBER).params(traces.parameters()).update();
  }

  private static final String DROP_WORDS =
      """
      UPDATE recovery_entry e
      SET words = ''
      FROM recovery r
      WHERE r.community_id = e.community_id AND r.id = e.recovery_id AND
      """
          + HERS;

  /** The answer, too, is no longer hers: nothing may lead from it to the household. */
  private static final String DROP_REASONS =
      """
      UPDATE recovery_cause c
      SET reasons = '{}', source_id = gen_random_uuid()
      FROM recovery r
      WHERE r.community_id = c.community_id AND r.id = c.recovery_id AND
      """
          + HERS;

  /** Nobody else of the household is asked in her place. */
  private static final String DROP_QUESTIONS =
      """
      DELETE FROM recovery_question q
      USING recovery r
      WHERE r.community_id = q.community_id AND r.id = q.recovery_id AND
      """
          + HERS
          + " RETURNING q.recovery_id";

  /** Nor is it asked later: it was about her. */
  private static final String DROP_MEMBER =
      """
      UPDATE recovery r
      SET member_id = NULL, check_at = CASE WHEN r.checked_at IS NOT NULL THEN r.check_at END
      WHERE r.community_id = :community AND r.member_id = ANY (:members::uuid[])
      """;

  private static final String OF_HOUSEHOLDS =
      """
      r.community_id = :community
        AND (r.household_id = ANY (:alone::uuid[]) OR r.household_id = ANY (:shared::uuid[]))
      """;

  private static final String TAKE_NAME_OUT =
      """
      UPDATE recovery_entry e
      SET words = replace(e.words, :name, :mark)
      FROM recovery r
      WHERE r.community_id = e.community_id AND r.id = e.recovery_id AND
      """
          + OF_HOUSEHOLDS;

  private static final String TAKE_NAME_OUT_OF_GESTURES =
      """
      UPDATE recovery_gesture g
      SET reason = replace(g.reason, :name, :mark)
      FROM recovery r
      WHERE r.community_id = g.community_id AND r.id = g.recovery_id AND
      """
          + OF_HOUSEHOLDS;

  /** What others of her household said when they were asked. */
  private static final String TAKE_NAME_OUT_OF_ANSWERS =
      """
      UPDATE recovery_question q
      SET words = replace(q.words, :name, :mark)
      FROM recovery r
      WHERE r.community_id = q.community_id AND r.id = q.recovery_id AND
      """
          + OF_HOUSEHOLDS;
}
