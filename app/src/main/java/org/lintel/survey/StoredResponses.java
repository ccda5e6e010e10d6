package org.lintel.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.survey.instrument.Marks;
import org.lintel.survey.instrument.Sheet;
import org.lintel.survey.instrument.Written;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads responses back, exactly as they were given. */
@Component
public class StoredResponses {

  private final JdbcClient database;

  StoredResponses(JdbcClient database) {
    this.database = database;
  }

  /** The response with that key. */
  public Optional<StoredResponse> find(int community, UUID id) {
    return read(
            """
            WHERE r.community_id = :community AND r.id = :id
            """,
            written(community, id),
            Map.of("community", community, "id", id))
        .stream()
        .findFirst();
  }

  /**
   * What was given in a community in a wave, in an order that says nothing of the arrival; without
   * what only corrections ask for.
   */
  public List<GivenAnswers> of(int wave, int community) {
    Map<UUID, List<Written>> written = written(wave, community);
    return database
        .sql(
            """
            SELECT r.id, r.household_id, r.channel, r.language, r.submitted_at, r.scores, r.absences
            FROM response r
            WHERE r.community_id = :community AND r.wave_id = :wave
            ORDER BY r.household_id
            """)
        .param("community", community)
        .param("wave", wave)
        .query((row, number) -> given(row, written))
        .list();
  }

  private static GivenAnswers given(ResultSet row, Map<UUID, List<Written>> written)
      throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new GivenAnswers(
        id,
        row.getObject("household_id", UUID.class),
        Channel.valueOf(row.getString("channel")),
        row.getString("language"),
        Times.at(row, "submitted_at"),
        new Sheet(marks(row), written.getOrDefault(id, List.of())));
  }

  private static Marks marks(ResultSet row) throws SQLException {
    return Marks.of(
        ArrayColumns.of(row, "scores", Short[].class),
        ArrayColumns.of(row, "absences", Short[].class));
  }

  private List<StoredResponse> read(
      String where, Map<UUID, List<Written>> written, Map<String, Object> parameters) {
    return database
        .sql(
            """
            SELECT r.id, r.community_id, r.wave_id, r.household_id, r.version_id, r.link_id,
              r.submission_ids, r.channel, r.language, r.first_submitted_at, r.submitted_at,
              r.month, r.scores, r.absences
            FROM response r
            """
                + where)
        .params(parameters)
        .query((row, number) -> response(row, written))
        .list();
  }

  private Map<UUID, List<Written>> written(int community, UUID response) {
    return written(
        database
            .sql(
                """
                SELECT t.response_id, t.item, t.words, t.day, t.amount
                FROM response_text t
                WHERE t.community_id = :community AND t.response_id = :response
                """)
            .param("community", community)
            .param("response", response));
  }

  private Map<UUID, List<Written>> written(int wave, int community) {
    return written(
        database
            .sql(
                """
                SELECT t.response_id, t.item, t.words, t.day, t.amount
                FROM response_text t
                WHERE t.community_id = :community AND t.wave_id = :wave
                """)
            .param("community", community)
            .param("wave", wave));
  }

  private static Map<UUID, List<Written>> written(JdbcClient.StatementSpec texts) {
    var written = new HashMap<UUID, List<Written>>();
    texts.query(row -> {
      written
          .computeIfAbsent(row.getObject("response_id", UUID.class), id -> new ArrayList<>())
          .add(piece(row));
    });
    return written;
  }

  private static Written piece(ResultSet row) throws SQLException {
    String item = row.getString("item");
    String words = row.getString("words");
    if (words != null) {
      return new Written.Words(item, words);
    }
    LocalDate day = row.getObject("day", LocalDate.class);
    return day == null
        ? new Written.Amount(item, row.getLong("amount"))
        : new Written.Day(item, day);
  }

  private static StoredResponse response(ResultSet row, Map<UUID, List<Written>> written)
      throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new StoredResponse(
        id,
        new InvitationKey(
            row.getInt("community_id"),
            row.getInt("wave_id"),
            row.getObject("household_id", UUID.class)),
        row.getInt("version_id"),
        Optional.ofNullable(row.getObject("link_id", UUID.class)),
        List.of(ArrayColumns.of(row, "submission_ids", UUID[].class)),
        Channel.valueOf(row.getString("channel")),
        row.getString("language"),
        Times.at(row, "first_submitted_at"),
        Times.at(row, "submitted_at"),
        row.getObject("month", LocalDate.class),
        new Sheet(marks(row), written.getOrDefault(id, List.of())));
  }
}
