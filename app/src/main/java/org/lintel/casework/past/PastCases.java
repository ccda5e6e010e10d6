package org.lintel.casework.past;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintel.casework.ServiceCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where cases that came from files came from. */
@Component
public class PastCases {

  private final JdbcClient database;

  PastCases(JdbcClient database) {
    this.database = database;
  }

  /**
   * A case as its file has it.
   *
   * @param latest the last import that said something about it
   */
  public record Origin(
      String number,
      UUID latest,
      String status,
      String channel,
      String category,
      String place,
      Optional<Instant> due) {}

  public Optional<Origin> of(ServiceCase found) {
    return database
        .sql(
            """
            SELECT external_number, latest_import, status_words, channel_words, category_words,
              place_words, due_at
            FROM past_case
            WHERE community_id = :community AND case_id = :id
            """)
        .param("community", found.place().communityId())
        .param("id", found.id())
        .query((row, _) ->
            new Origin(
                row.getString("external_number"),
                row.getObject("latest_import", UUID.class),
                row.getString("status_words"),
                row.getString("channel_words"),
                row.getString("category_words"),
                row.getString("place_words"),
                Optional.ofNullable(row.getObject("due_at", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant)))
        .optional();
  }

  /** Which of these cases came from a file. */
  public Set<UUID> among(Collection<UUID> cases) {
    return database
        .sql("SELECT id FROM service_case WHERE id = ANY (:cases::uuid[]) AND is_imported")
        .param("cases", cases.toArray(UUID[]::new))
        .query((row, _) -> row.getObject("id", UUID.class))
        .set();
  }
}
