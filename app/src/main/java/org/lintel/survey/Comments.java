package org.lintel.survey;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What owners wrote, without what tells who wrote it. In a confidential wave the words of a
 * community are read only once at least ten of its households answered.
 */
@Component
public class Comments {

  private static final String COLUMNS =
      """
      SELECT t.words, p.name AS community, w.name AS wave, t.item, w.version_id, t.day,
        t.community_id, t.response_id, t.handle, r.household_id
      """;
  private static final String FROM =
      """
      FROM readable_comment t
      JOIN wave w ON w.id = t.wave_id
      JOIN community_place p ON p.community_id = t.community_id
      JOIN response r ON r.community_id = t.community_id AND r.id = t.response_id
      """;
  private static final String WHERE =
      """
      WHERE p.path && :nodes::uuid[]
        AND (:wave::uuid IS NULL OR w.uuid = :wave::uuid)
        AND (:community::uuid IS NULL OR p.uuid = :community::uuid)
      """;

  private final JdbcClient database;
  private final KnownNames names;

  Comments(JdbcClient database, KnownNames names) {
    this.database = database;
    this.names = names;
  }

  /**
   * Where a comment stands.
   *
   * @param item code of the question that it answers
   */
  public record Key(int community, UUID response, String item) {}

  /**
   * Where a comment stands, for pages. The id of a response tells to the millisecond when it was
   * sent, which nobody is told of a confidential one.
   *
   * @param response what stands for its id
   */
  public record Handle(int community, UUID response, String item) {}

  /**
   * One comment.
   *
   * @param handle what stands for its response on pages
   * @param version key of the instrument version
   */
  public record Comment(
      Key key,
      UUID handle,
      String words,
      String community,
      String wave,
      int version,
      LocalDate day) {

    public Handle address() {
      return new Handle(key.community(), handle, key.item());
    }
  }

  private record Row(Comment comment, UUID household) {}

  /** Comments of the viewer's communities, newest first. */
  public Paged<Comment> of(
      Viewer viewer, Permit permit, Optional<UUID> wave, Optional<UUID> community, Paging paging) {
    List<Row> rows =
        query(
                COLUMNS
                    + FROM
                    + WHERE
                    + """
                    ORDER BY t.day DESC, md5(t.response_id::text), t.item
                    LIMIT :size OFFSET :offset
                    """,
                viewer,
                permit,
                wave,
                community)
            .param("size", paging.size())
            .param("offset", paging.offset())
            .query((row, number) -> row(row))
            .list();
    long total =
        query("SELECT count(*) " + FROM + WHERE, viewer, permit, wave, community)
            .query(Long.class)
            .single();
    return new Paged<>(redacted(rows), paging, total);
  }

  /** Those of these comments that the viewer may read, in the order asked. */
  public List<Comment> of(Viewer viewer, Permit permit, List<Key> keys) {
    List<Row> rows =
        database
            .sql(
                COLUMNS
                    + FROM
                    + """
                    JOIN unnest(:communities::int[], :responses::uuid[], :items::text[])
                        WITH ORDINALITY AS k (community_id, response_id, item, place)
                      ON k.community_id = t.community_id AND k.response_id = t.response_id
                        AND k.item = t.item
                    WHERE p.path && :nodes::uuid[]
                    ORDER BY k.place
                    """)
            .param("communities", keys.stream().map(Key::community).toArray(Integer[]::new))
            .param("responses", keys.stream().map(Key::response).toArray(UUID[]::new))
            .param("items", keys.stream().map(Key::item).toArray(String[]::new))
            .param("nodes", Nodes.of(viewer, permit))
            .query((row, number) -> row(row))
            .list();
    return redacted(rows);
  }

  /** The comment, when the viewer may read it. */
  public Optional<Key> find(Viewer viewer, Permit permit, Handle handle) {
    return database
        .sql(
            """
            SELECT t.response_id
            FROM readable_comment t
            JOIN community_place p ON p.community_id = t.community_id
            WHERE t.community_id = :community AND t.handle = :handle AND t.item = :item
              AND p.path && :nodes::uuid[]
            """)
        .param("community", handle.community())
        .param("handle", handle.response())
        .param("item", handle.item())
        .param("nodes", Nodes.of(viewer, permit))
        .query((row, number) -> row.getObject("response_id", UUID.class))
        .optional()
        .map(response -> new Key(handle.community(), response, handle.item()));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new Comment(
            new Key(
                row.getInt("community_id"),
                row.getObject("response_id", UUID.class),
                row.getString("item")),
            row.getObject("handle", UUID.class),
            row.getString("words"),
            row.getString("community"),
            row.getString("wave"),
            row.getInt("version_id"),
            row.getObject("day", LocalDate.class)),
        row.getObject("household_id", UUID.class));
  }

  /** How many comments are held back because too few households answered. */
  public long heldBack(
      Viewer viewer, Permit permit, Optional<UUID> wave, Optional<UUID> community) {
    long shown =
        query("SELECT count(*) " + FROM + WHERE, viewer, permit, wave, community)
            .query(Long.class)
            .single();
    long written =
        query(
                """
                SELECT count(*)
                FROM response_text t
                JOIN wave w ON w.id = t.wave_id
                JOIN community_place p ON p.community_id = t.community_id
                """
                    + WHERE
                    + " AND t.words IS NOT NULL",
                viewer,
                permit,
                wave,
                community)
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
        .param("community", community.orElse(null));
  }

  /** Names are looked up once for each community of the page. */
  private List<Comment> redacted(List<Row> rows) {
    Map<Integer, KnownNames.InCommunity> known =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.comment().key().community(),
                    Collectors.mapping(Row::household, Collectors.toList())))
            .entrySet()
            .stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, entry -> names.around(entry.getKey(), entry.getValue())));
    return rows.stream()
        .map(row ->
            redacted(
                row,
                requireNonNull(known.get(row.comment().key().community())).of(row.household())))
        .toList();
  }

  private static Comment redacted(Row row, Names names) {
    Comment comment = row.comment();
    return new Comment(
        comment.key(),
        comment.handle(),
        Redaction.of(comment.words(), names),
        comment.community(),
        comment.wave(),
        comment.version(),
        comment.day());
  }
}
