package org.lintel.casework;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintel.casework.TellingHomesOfIncidents.Home;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings what everybody is told into the timelines of linked cases, each by itself. When it is
 * over, a case goes through its machine until it is said to be done: its owner confirms or says
 * that it is not, as with any other case. What the machine refuses is left to a person.
 */
@Component
class IncidentCases {

  private static final Logger log = LoggerFactory.getLogger(IncidentCases.class);

  /** From having come in to being done: acknowledged, assessed, assigned, finished. */
  private static final int MOST_MOVES = 5;

  private final JdbcClient database;
  private final Cases cases;
  private final MovingACase moving;
  private final Timeline timeline;
  private final TransactionTemplate transaction;

  IncidentCases(
      JdbcClient database,
      Cases cases,
      MovingACase moving,
      Timeline timeline,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.cases = cases;
    this.moving = moving;
    this.timeline = timeline;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Linked cases that are not closed. */
  List<UUID> of(Incident incident) {
    return database
        .sql(
            """
            SELECT c.id
            FROM incident_case k
            JOIN service_case c ON c.community_id = k.community_id AND c.id = k.case_id
            WHERE k.incident_id = :incident AND c.state <> 'CLOSED'
            ORDER BY c.received_at, c.id
            """)
        .param("incident", incident.id())
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  /** Households that brought cases about it: they read of its end in the closing of their case. */
  Set<Home> homes(Incident incident) {
    return homes(incident, Optional.empty());
  }

  /** Those of them whose case was not said to be done since then. */
  Set<Home> notDoneSince(Incident incident, Instant then) {
    return homes(incident, Optional.of(then));
  }

  private Set<Home> homes(Incident incident, Optional<Instant> notDoneSince) {
    return database
        .sql(
            """
            SELECT c.community_id, c.household_id
            FROM incident_case k
            JOIN service_case c ON c.community_id = k.community_id AND c.id = k.case_id
            WHERE k.incident_id = :incident AND c.household_id IS NOT NULL
            GROUP BY c.community_id, c.household_id
            HAVING :since::timestamptz IS NULL OR NOT bool_or(EXISTS (
              SELECT 1
              FROM case_entry e
              WHERE e.community_id = c.community_id AND e.case_id = c.id AND e.kind = 'DONE'
                AND e.at >= :since::timestamptz))
            """)
        .param("incident", incident.id())
        .param("since", notDoneSince.map(Times::of).orElse(null))
        .query((row, number) ->
            new Home(row.getInt("community_id"), row.getObject("household_id", UUID.class)))
        .set();
  }

  /** False when a person has to look at the case. */
  boolean tell(UUID id, IncidentWord word) {
    try {
      transaction.executeWithoutResult(_ -> write(id, word));
      return word.kind() != IncidentWord.Kind.ENDED
          || Boolean.TRUE.equals(transaction.execute(_ -> finish(id, word)));
    } catch (RuntimeException failed) {
      log.error("case {} was not told of its incident", id, failed);
      return false;
    }
  }

  /** The entry is called after the word, so that it is written once. */
  private void write(UUID id, IncidentWord word) {
    ServiceCase found = cases.get(id).orElseThrow();
    UUID entry = UUID.nameUUIDFromBytes((word.at() + " " + id).getBytes(StandardCharsets.US_ASCII));
    timeline.tell(
        Timeline.Key.of(found),
        entry,
        OwnerEntry.Kind.INCIDENT,
        new Actor.Staff(word.staff()),
        word.words(),
        null);
  }

  private boolean finish(UUID id, IncidentWord word) {
    var by = new Actor.Staff(word.staff());
    for (int moves = 0; moves < MOST_MOVES; moves++) {
      ServiceCase found = cases.get(id).orElseThrow();
      Optional<CaseMove> next = next(found, word);
      if (next.isEmpty()) {
        return isSettled(found.state());
      }
      if (!(moving.move(by, found, found.version(), next.get())
          instanceof MovingACase.Answer.Made)) {
        return false;
      }
    }
    return isSettled(cases.get(id).orElseThrow().state());
  }

  private static boolean isSettled(CaseState state) {
    return state instanceof CaseState.Done
        || state instanceof CaseState.Confirmed
        || state instanceof CaseState.Closed;
  }

  /** What leads towards being done; nothing when the owner or somebody outside has the word. */
  private static Optional<CaseMove> next(ServiceCase found, IncidentWord word) {
    var matter = found.matter();
    return switch (found.state()) {
      case CaseState.Received _ -> Optional.of(new CaseMove.Acknowledge());
      case CaseState.Acknowledged _ ->
          Optional.of(new CaseMove.Assess(matter.kind(), matter.severity(), matter.isSafety()));
      case CaseState.Assessed _ -> Optional.of(new CaseMove.Assign(word.staff()));
      case CaseState.Assigned _,
          CaseState.InProgress _,
          CaseState.Waiting _,
          CaseState.RemedyAccepted _ ->
          Optional.of(new CaseMove.Finish(word.words()));
      case CaseState.RemedyProposed _,
          CaseState.RemedyRefused _,
          CaseState.Reopened _,
          CaseState.Escalated _,
          CaseState.Disputed _,
          CaseState.Done _,
          CaseState.Confirmed _,
          CaseState.Closed _ ->
          Optional.empty();
    };
  }
}
