package org.lintel.casework.recovery;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.lintel.calendar.ClockMeasure;
import org.lintel.calendar.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two households turned out to be one, and both are in a recovery for the same cause: the one that
 * was opened first goes on, with its clocks, and what was done about the other stands with it. A
 * track has ended when it had ended in both.
 */
@Component
class JoiningHouseholds {

  private final JdbcClient database;
  private final Recoveries recoveries;
  private final RecoveryClocks clocks;

  JoiningHouseholds(JdbcClient database, Recoveries recoveries, RecoveryClocks clocks) {
    this.database = database;
    this.recoveries = recoveries;
    this.clocks = clocks;
  }

  private record Doubled(UUID stays, UUID goes) {}

  /** With both households held. */
  void join(int community, UUID from, UUID to) {
    List<Doubled> doubled = doubled(community, from, to);
    // Everybody holds a recovery before its clocks, and several in the order of their keys.
    doubled.stream()
        .flatMap(pair -> Stream.of(pair.stays(), pair.goes()))
        .sorted(Comparator.naturalOrder())
        .forEach(id -> clocks.isHeld(subject(community, id)));
    doubled.forEach(pair -> join(community, pair));
  }

  private List<Doubled> doubled(int community, UUID from, UUID to) {
    return database
        .sql(
            """
            SELECT f.id AS stays, l.id AS goes
            FROM recovery f
            JOIN recovery l ON l.community_id = f.community_id AND l.cause = f.cause
              AND l.closed_at IS NULL AND (f.opened_at < l.opened_at
                OR (f.opened_at = l.opened_at AND f.household_id = :to))
            WHERE f.community_id = :community AND f.closed_at IS NULL
              AND ((f.household_id = :from AND l.household_id = :to)
                OR (f.household_id = :to AND l.household_id = :from))
            """)
        .param("community", community)
        .param("from", from)
        .param("to", to)
        .query((row, number) ->
            new Doubled(row.getObject("stays", UUID.class), row.getObject("goes", UUID.class)))
        .list();
  }

  private void join(int community, Doubled pair) {
    boolean wasSolving = isSolving(pair.stays());
    clocks.closed(subject(community, pair.goes()));
    for (String sql : List.of(COPY_ENTRIES, MOVE_CAUSES, MOVE_GESTURES, DROP_ENTRIES, JOIN, DROP)) {
      database
          .sql(sql)
          .param("community", community)
          .param("goes", pair.goes())
          .param("stays", pair.stays())
          .update();
    }
    clocksOf(community, pair.stays(), wasSolving);
  }

  private boolean isSolving(UUID id) {
    return recoveries.get(id).filter(found -> found.problem().isOpen()).isPresent();
  }

  /** Called for the one is called for both; what is to be solved again has its time. */
  private void clocksOf(int community, UUID id, boolean wasSolving) {
    Recovery joined = recoveries.get(id).orElseThrow();
    Subject subject = subject(community, id);
    if (joined.calls().called().isPresent()) {
      clocks.called(subject);
    }
    if (!wasSolving && joined.problem().isOpen()) {
      clocks.goOn(subject, joined.cause(), Set.of(ClockMeasure.RESOLVE));
    }
  }

  private static Subject subject(int community, UUID id) {
    return new Subject(Recovery.SUBJECT, community, id);
  }

  private static final String COPY_ENTRIES =
      """
      INSERT INTO recovery_entry
        (community_id, recovery_id, id, organisation_id, at, kind, code, staff_id, words)
      SELECT community_id, :stays, id, organisation_id, at, kind, code, staff_id, words
      FROM recovery_entry
      WHERE community_id = :community AND recovery_id = :goes
      """;

  private static final String DROP_ENTRIES =
      "DELETE FROM recovery_entry WHERE community_id = :community AND recovery_id = :goes";

  private static final String MOVE_CAUSES =
      """
      UPDATE recovery_cause
      SET recovery_id = :stays
      WHERE community_id = :community AND recovery_id = :goes
      """;

  private static final String MOVE_GESTURES =
      """
      UPDATE recovery_gesture
      SET recovery_id = :stays
      WHERE community_id = :community AND recovery_id = :goes
      """;

  /** What was known or done for either counts; it stays restricted only if both were. */
  private static final String JOIN =
      """
      UPDATE recovery s
      SET member_id = coalesce(s.member_id, g.member_id),
        called_at = least(s.called_at, g.called_at),
        tries = s.tries + g.tries,
        next_try_on = least(s.next_try_on, g.next_try_on),
        emotion_ended_at = CASE WHEN g.emotion_ended_at IS NOT NULL THEN s.emotion_ended_at END,
        emotion_end = CASE WHEN g.emotion_end IS NOT NULL THEN s.emotion_end END,
        problem_ended_at = CASE WHEN g.problem_ended_at IS NOT NULL THEN s.problem_ended_at END,
        problem_end = CASE WHEN g.problem_end IS NOT NULL THEN s.problem_end END,
        case_id = coalesce(s.case_id, g.case_id),
        is_restricted = s.is_restricted AND g.is_restricted,
        version = s.version + 1
      FROM recovery g
      WHERE s.community_id = :community AND s.id = :stays
        AND g.community_id = :community AND g.id = :goes
      """;

  private static final String DROP =
      "DELETE FROM recovery WHERE community_id = :community AND id = :goes";
}
