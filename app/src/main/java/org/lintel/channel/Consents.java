package org.lintel.channel;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.Identifiers;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ledger of what owners said about being asked and written to: entries are added, never
 * changed.
 */
@Component
public class Consents {

  private final JdbcClient database;
  private final Identifiers identifiers;
  private final Clock clock;

  Consents(JdbcClient database, Identifiers identifiers, Clock clock) {
    this.database = database;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /** What it is about. */
  public enum Topic {
    SURVEY,
    EMAIL,
    SMS
  }

  /**
   * One saying.
   *
   * @param person empty for the whole household
   * @param recordedBy a member of staff, or the system when the owner said it by a link
   * @param note how staff came to know
   */
  public record Event(
      Optional<UUID> person,
      Topic topic,
      boolean isGiven,
      UUID recordedBy,
      String note,
      Instant at) {}

  /** Writes down that somebody agreed or objected; in the caller's transaction. */
  public void note(
      int community,
      UUID household,
      @Nullable UUID person,
      Topic topic,
      boolean isGiven,
      UUID recordedBy,
      String note) {
    database
        .sql(
            """
            INSERT INTO consent_event (community_id, id, organisation_id, household_id, person_id,
              topic, is_given, recorded_by, note, at)
            VALUES (:community, :id, :organisation, :household, :person, :topic, :isGiven,
              :recordedBy, :note, :now)
            """)
        .param("community", community)
        .param("id", identifiers.next())
        .param("organisation", OrganisationScope.required())
        .param("household", household)
        .param("person", person)
        .param("topic", topic.name())
        .param("isGiven", isGiven)
        .param("recordedBy", recordedBy)
        .param("note", note)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The latest first. */
  public List<Event> of(int community, UUID household) {
    return database
        .sql(
            """
            SELECT person_id, topic, is_given, recorded_by, note, at
            FROM consent_event
            WHERE community_id = :community AND household_id = :household
            ORDER BY at DESC, id DESC
            LIMIT 100
            """)
        .param("community", community)
        .param("household", household)
        .query((row, number) ->
            new Event(
                Optional.ofNullable(row.getObject("person_id", UUID.class)),
                Topic.valueOf(row.getString("topic")),
                row.getBoolean("is_given"),
                row.getObject("recorded_by", UUID.class),
                row.getString("note"),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
