package org.lintel.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.Identifiers;
import org.lintel.platform.NotFound;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What colleagues were told: under the bell until they have read it. */
@Component
public class StaffNotices {

  /** More are not counted: the bell says "99+". */
  private static final int MOST_COUNTED = 100;

  private final JdbcClient database;
  private final StaffLetters letters;
  private final Identifiers identifiers;
  private final Clock clock;

  StaffNotices(JdbcClient database, StaffLetters letters, Identifiers identifiers, Clock clock) {
    this.database = database;
    this.letters = letters;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /**
   * One notice as it lies there.
   *
   * @param path page that it leads to; may be empty
   */
  public record Told(
      UUID id,
      String template,
      Map<String, String> facts,
      String path,
      Instant at,
      boolean isUnread) {}

  /** Does nothing when the colleague was told under that key before. */
  void put(Notice notice, NoticeTemplate template, UUID staff) {
    UUID id = identifiers.next();
    int added =
        database
            .sql(
                """
                INSERT INTO staff_notice
                  (id, organisation_id, staff_id, template, facts, notice_key, path, created_at)
                SELECT :id, :organisation, s.id, :template, :facts::jsonb, :key, :path, :now
                FROM staff s
                WHERE s.id = :staff AND s.state = 'ACTIVE'
                ON CONFLICT (organisation_id, staff_id, notice_key) DO NOTHING
                """)
            .param("id", id)
            .param("organisation", OrganisationScope.required())
            .param("staff", staff)
            .param("template", template.name())
            .param("facts", StoredFacts.write(notice.values()))
            .param("key", notice.key())
            .param("path", notice.path().orElse(""))
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update();
    if (added == 1) {
      letters.put(id, template, staff);
    }
  }

  /** The latest first. */
  public Paged<Told> of(Viewer viewer, boolean unreadOnly, Paging paging) {
    var rows =
        database
            .sql(
                """
                SELECT id, template, facts, path, created_at, read_at IS NULL AS is_unread
                FROM staff_notice
                WHERE staff_id = :staff AND (read_at IS NULL OR NOT :unreadOnly)
                ORDER BY created_at DESC, id DESC
                LIMIT :size OFFSET :offset
                """)
            .param("staff", viewer.id())
            .param("unreadOnly", unreadOnly)
            .param("size", paging.size())
            .param("offset", paging.offset())
            .query(StaffNotices::told)
            .list();
    long total =
        database
            .sql(
                """
                SELECT count(*)
                FROM staff_notice
                WHERE staff_id = :staff AND (read_at IS NULL OR NOT :unreadOnly)
                """)
            .param("staff", viewer.id())
            .param("unreadOnly", unreadOnly)
            .query(Long.class)
            .single();
    return new Paged<>(rows, paging, total);
  }

  /** How many are unread, counted up to a hundred. */
  public int unread(Viewer viewer) {
    return database
        .sql(
            """
            SELECT count(*)
            FROM (
              SELECT 1
              FROM staff_notice
              WHERE staff_id = :staff AND read_at IS NULL
              LIMIT :most) n
            """)
        .param("staff", viewer.id())
        .param("most", MOST_COUNTED)
        .query(Integer.class)
        .single();
  }

  /**
   * Marks one as read; returns the page that it leads to, empty when it leads nowhere.
   *
   * @throws NotFound when it is not the viewer's
   */
  public String open(Viewer viewer, UUID id) {
    return database
        .sql(
            """
            UPDATE staff_notice
            SET read_at = coalesce(read_at, :now)
            WHERE id = :id AND staff_id = :staff
            RETURNING path
            """)
        .param("id", id)
        .param("staff", viewer.id())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, number) -> row.getString("path"))
        .optional()
        .orElseThrow(() -> new NotFound("notice " + id));
  }

  /** Marks all as read that lay there at that moment; returns how many. */
  public int readAll(Viewer viewer, Instant until) {
    return database
        .sql(
            """
            UPDATE staff_notice
            SET read_at = :now
            WHERE staff_id = :staff AND read_at IS NULL AND created_at <= :until
            """)
        .param("staff", viewer.id())
        .param("until", until.atOffset(ZoneOffset.UTC))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The notice behind a mail to a colleague. */
  Optional<Told> find(UUID id) {
    return database
        .sql(
            """
            SELECT id, template, facts, path, created_at, read_at IS NULL AS is_unread
            FROM staff_notice
            WHERE id = :id
            """)
        .param("id", id)
        .query(StaffNotices::told)
        .optional();
  }

  private static Told told(ResultSet row, int number) throws SQLException {
    return new Told(
        row.getObject("id", UUID.class),
        row.getString("template"),
        StoredFacts.read(row.getString("facts")),
        row.getString("path"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("is_unread"));
  }
}
