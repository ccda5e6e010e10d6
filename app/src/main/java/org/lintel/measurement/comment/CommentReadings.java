package org.lintel.measurement.comment;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.survey.Comments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the shipped model and lexicon say of every comment that may be read. Made once for each
 * comment, because a page has no time for thousands; it goes when the words go.
 */
@Component
public class CommentReadings {

  /** Raised when the model or the lexicon would say something else. */
  static final int EDITION = 1;

  private static final int LOT = 200;
  private static final CommentModel MODEL = CommentModel.shipped();
  private static final AspectLexicon LEXICON = AspectLexicon.shipped();

  private final JdbcClient database;

  CommentReadings(JdbcClient database) {
    this.database = database;
  }

  /** What the model says of these words. */
  static ReadComment read(String words) {
    return new ReadComment(MODEL.tone(words), LEXICON.read(words).keySet());
  }

  private record Unread(Comments.Key key, String words) {}

  /** Reads everything that was not read yet. */
  void readNew(int organisation) {
    boolean hasMore = true;
    while (hasMore) {
      hasMore = readSome(organisation);
    }
  }

  /** Reads as many as a page has time for; gives whether there may be more. */
  public boolean readSome(int organisation) {
    List<Unread> unread = unread();
    unread.forEach(each -> keep(organisation, each.key(), read(each.words())));
    return unread.size() == LOT;
  }

  private List<Unread> unread() {
    return database
        .sql(
            """
            SELECT t.community_id, t.response_id, t.item, t.words
            FROM readable_comment t
            LEFT JOIN comment_reading s USING (community_id, response_id, item)
            WHERE s.edition IS DISTINCT FROM :edition
            ORDER BY t.community_id, t.response_id, t.item
            LIMIT :lot
            """)
        .param("edition", EDITION)
        .param("lot", LOT)
        .query((row, number) -> new Unread(key(row), row.getString("words")))
        .list();
  }

  /** Words that were taken back meanwhile are not there any more, and neither is a reading. */
  private void keep(int organisation, Comments.Key key, ReadComment read) {
    database
        .sql(
            """
            INSERT INTO comment_reading
              (community_id, response_id, item, organisation_id, tone, aspects, edition)
            SELECT t.community_id, t.response_id, t.item, :organisation, :tone, :aspects, :edition
            FROM readable_comment t
            WHERE t.community_id = :community AND t.response_id = :response AND t.item = :item
            ON CONFLICT (community_id, response_id, item) DO UPDATE
            SET tone = excluded.tone, aspects = excluded.aspects, edition = excluded.edition
            """)
        .param("community", key.community())
        .param("response", key.response())
        .param("item", key.item())
        .param("organisation", organisation)
        .param("tone", read.tone().name())
        .param("aspects", names(read.aspects()))
        .param("edition", EDITION)
        .update();
  }

  /** What the model says of these comments; those that were not read yet are read now. */
  public Map<Comments.Key, ReadComment> of(int organisation, List<Comments.Key> keys) {
    Map<Comments.Key, ReadComment> known = of("comment_reading", keys);
    List<Comments.Key> missing = keys.stream().filter(key -> !known.containsKey(key)).toList();
    for (Unread unread : missing.isEmpty() ? List.<Unread>of() : words(missing)) {
      ReadComment read = read(unread.words());
      keep(organisation, unread.key(), read);
      known.put(unread.key(), read);
    }
    return known;
  }

  private List<Unread> words(List<Comments.Key> keys) {
    return among(
            """
            SELECT t.community_id, t.response_id, t.item, t.words
            FROM readable_comment t
            """,
            keys)
        .query((row, number) -> new Unread(key(row), row.getString("words")))
        .list();
  }

  /** What somebody said that these comments are. */
  Map<Comments.Key, ReadComment> labels(List<Comments.Key> keys) {
    return of("comment_label", keys);
  }

  private Map<Comments.Key, ReadComment> of(String table, List<Comments.Key> keys) {
    Map<Comments.Key, ReadComment> found = new HashMap<>();
    among("SELECT community_id, response_id, item, tone, aspects FROM " + table + "\n", keys)
        .query(row -> {
          found.put(key(row), said(row, "tone", "aspects"));
        });
    return found;
  }

  private JdbcClient.StatementSpec among(String sql, List<Comments.Key> keys) {
    return database
        .sql(
            sql
                + """
                JOIN unnest(:communities::int[], :responses::uuid[], :items::text[])
                    AS k (community_id, response_id, item)
                  USING (community_id, response_id, item)
                """)
        .param("communities", keys.stream().map(Comments.Key::community).toArray(Integer[]::new))
        .param("responses", keys.stream().map(Comments.Key::response).toArray(UUID[]::new))
        .param("items", keys.stream().map(Comments.Key::item).toArray(String[]::new));
  }

  static Comments.Key key(ResultSet row) throws SQLException {
    return new Comments.Key(
        row.getInt("community_id"),
        row.getObject("response_id", UUID.class),
        row.getString("item"));
  }

  static ReadComment said(ResultSet row, String tone, String aspects) throws SQLException {
    Array array = row.getArray(aspects);
    try {
      return new ReadComment(
          Tone.valueOf(row.getString(tone)),
          Arrays.stream((String[]) array.getArray())
              .map(Aspect::valueOf)
              .collect(Collectors.toSet()));
    } finally {
      array.free();
    }
  }

  static String[] names(Set<Aspect> aspects) {
    return aspects.stream().sorted().map(Aspect::name).toArray(String[]::new);
  }
}
