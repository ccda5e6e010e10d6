package org.lintel.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.web.OrganisationNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When somebody may be told something: outside quiet hours, and within the household's budget. */
@Component
class NoticeTimes {

  static final String QUIET = "quiet-hours";
  static final String BUDGET = "budget";

  private static final Duration WEEK = Duration.ofDays(7);

  private final JdbcClient database;
  private final NoticeRulebook rulebook;
  private final OrganisationNames names;
  private final Mailbox mailbox;
  private final Clock clock;

  NoticeTimes(
      JdbcClient database,
      NoticeRulebook rulebook,
      OrganisationNames names,
      Mailbox mailbox,
      Clock clock) {
    this.database = database;
    this.rulebook = rulebook;
    this.names = names;
    this.mailbox = mailbox;
    this.clock = clock;
  }

  /**
   * When a letter's turn comes.
   *
   * @param reason why not at once, part of a message key; empty when at once
   */
  record Turn(Instant at, String reason) {

    boolean isNow() {
      return reason.isEmpty();
    }
  }

  Turn ofStaff(boolean isUrgent) {
    return turn(isUrgent, rulebook.rules().staff(), names.zone());
  }

  Turn ofOwners(boolean isUrgent, ZoneId zone) {
    return turn(isUrgent, rulebook.rules().owners(), zone);
  }

  /** A mailbox disturbs nobody. */
  private Turn turn(boolean isUrgent, QuietHours quiet, ZoneId zone) {
    Instant now = clock.instant();
    boolean passes = isUrgent || mailbox.isHere();
    Optional<Instant> end = passes ? Optional.empty() : quiet.endAfter(now, zone);
    return end.map(at -> new Turn(at, QUIET)).orElseGet(() -> new Turn(now, ""));
  }

  /**
   * When the household may get another ordinary notice. Invitations to surveys count as well; what
   * answers the owner, and emergencies, do not.
   */
  Turn ofBudget(int community, UUID household) {
    Instant now = clock.instant();
    return database
        .sql(
            """
            SELECT x.at
            FROM (
              SELECT min(l.settled_at) AS at
              FROM letter l
              LEFT JOIN notice n ON l.kind = 'notice' AND n.community_id = l.community_id
                AND n.id = l.occasion_id
              WHERE l.community_id = :community AND l.household_id = :household
                AND l.state = 'SENT' AND l.settled_at > :since
                AND (l.kind <> 'notice' OR n.urgency = 'ORDINARY')
              GROUP BY l.kind, l.occasion_id, l.round) x
            ORDER BY x.at DESC
            OFFSET :most - 1
            LIMIT 1
            """)
        .param("community", community)
        .param("household", household)
        .param("since", now.minus(WEEK).atOffset(ZoneOffset.UTC))
        .param("most", rulebook.rules().aWeek())
        .query((row, number) -> row.getObject("at", OffsetDateTime.class).toInstant())
        .optional()
        .map(at -> new Turn(at.plus(WEEK), BUDGET))
        .orElseGet(() -> new Turn(now, ""));
  }
}
