package org.lintel.survey;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;
import org.lintel.statistics.PublicationFloor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What owners wrote, without what tells who wrote it. In a confidential wave the words of a
 * community are read only once at least ten of its households answered.
 */
@Component
public class Comments {

  private static final String FROM =
      """
      FROM response_text t
      JOIN wave w ON w.id = t.wave_id
      JOIN community_place p ON p.community_id = t.community_id
      JOIN response r ON r.community_id = t.community_id AND r.id = t.response_id
      WHERE t.words IS NOT NULL AND p.path && :nodes::uuid[]
        AND (:wave::uuid IS NULL OR w.uuid = :wave::uuid)
        AND (:community::uuid IS NULL OR p.uuid = :community::uuid)
        AND (w.mode = 'NAMED' OR (
          SELECT count(*)
          FROM (
            SELECT 1 FROM response a
            WHERE a.community_id = t.community_id AND a.wave_id = t.wave_id
            LIMIT :least) answers) >= :least)
      """;

  private final JdbcClient database;
  private final KnownNames names;

  Comments(JdbcClient database, KnownNames names) {
    this.database = database;
    this.names = names;
  }

  /**
   * One comment.
   *
   * @param item code of the question that it answers
   * @param version key of the instrument version
   */
  public record Comment(
      String words, String community, String wave, String item, int version, LocalDate day) {}

  private record Row(Comment comment, int community, UUID household) {}

  /** Comments of the viewer's communities, newest first. */
  public Paged<Comment> of(
      Viewer viewer, Permit permit, Optional<UUID> wave, Optional<UUID> community, Paging paging) {
    List<Row> rows =
        query(
                """
                SELECT t.words, p.name AS community, w.name AS wave, t.item, w.version_id,
                  (r.first_submitted_at AT TIME ZONE p.time_zone)::date AS day,
                  t.community_id, r.household_id
                """
                    + FROM
                    + """
                    ORDER BY (r.first_submitted_at AT TIME ZONE p.time_zone)::date DESC, md5(r.id::text), t.item
                    LIMIT :size OFFSET :offset
                    """,
                viewer,
                permit,
                wave,
                community)
            .param("size", paging.size())
            .param("offset", paging.offset())
            .query((row, number) ->
                new Row(
                    new Comment(
                        row.getString("words"),
                        row.getString("community"),
                        row.getString("wave"),
                        row.getString("item"),
                        row.getInt("version_id"),
                        row.getObject("day", LocalDate.class)),
                    row.getInt("community_id"),
                    row.getObject("household_id", UUID.class)))
            .list();
    long total =
        query("SELECT count(*) " + FROM, viewer, permit, wave, community)
            .query(Long.class)
            .single();
    return new Paged<>(redacted(rows), paging, total);
  }

  /** How many comments are held back because too few households answered. */
  public long heldBack(
      Viewer viewer, Permit permit, Optional<UUID> wave, Optional<UUID> community) {
    long shown =
        query("SELECT count(*) " + FROM, viewer, permit, wave, community)
            .query(Long.class)
            .single();
    String all = FROM.substring(0, FROM.indexOf("  AND (w.mode"));
    long written =
        query("SELECT count(*) " + all + " AND :least > 0", viewer, permit, wave, community)
            .query(Long.class)
            .single();
    return written - shown;
  }

  private JdbcClient.StatementSpec query(
      String sql, Viewer viewer, Permit permit, Optional<UUID> wave, Optional<UUID> community) {
    return database
        .sql(sql)
        .param("nodes", Nodes.of(viewer, permit))
        .param("wave", wave.orElse(null))
        .param("community", community.orElse(null))
        .param("least", PublicationFloor.SCORE);
  }

  /** Names are looked up once for each community of the page. */
  private List<Comment> redacted(List<Row> rows) {
    Map<Integer, KnownNames.InCommunity> known =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    Row::community, Collectors.mapping(Row::household, Collectors.toList())))
            .entrySet()
            .stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, entry -> names.around(entry.getKey(), entry.getValue())));
    return rows.stream()
        .map(row -> redacted(row, requireNonNull(known.get(row.community())).of(row.household())))
        .toList();
  }

  private static Comment redacted(Row row, Names names) {
    Comment comment = row.comment();
    return new Comment(
        Redaction.of(comment.words(), names),
        comment.community(),
        comment.wave(),
        comment.item(),
        comment.version(),
        comment.day());
  }
}
