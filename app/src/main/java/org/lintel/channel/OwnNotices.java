package org.lintel.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.lintel.platform.secret.PersonalDataCipher;
import org.lintel.platform.web.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What somebody of a household was told, for her own page: there it stands too when no letter could
 * be sent. Others of the household do not see it.
 */
@Component
public class OwnNotices {

  private static final Duration KEPT_IN_SIGHT = Duration.ofDays(90);

  private final JdbcClient database;
  private final NoticeTemplates templates;
  private final NoticeWordings wordings;
  private final NamedStaff named;
  private final PersonalDataCipher cipher;
  private final Clock clock;

  OwnNotices(
      JdbcClient database,
      NoticeTemplates templates,
      NoticeWordings wordings,
      NamedStaff named,
      PersonalDataCipher cipher,
      Clock clock) {
    this.database = database;
    this.templates = templates;
    this.wordings = wordings;
    this.named = named;
    this.cipher = cipher;
    this.clock = clock;
  }

  /**
   * One of them.
   *
   * @param words its subject
   * @param path page that it leads to; may be empty
   */
  public record Told(String words, Instant at, ZoneId zone, String path) {}

  /** Those of the last three months, the latest first. */
  public List<Told> of(int community, UUID household, UUID person, Text text, int most) {
    return database
        .sql(
            """
            SELECT n.template, n.facts, n.path_sealed, n.created_at, p.name AS community,
              p.time_zone
            FROM notice n
            JOIN community_place p ON p.community_id = n.community_id
            WHERE n.community_id = :community AND n.household_id = :household
              AND n.person_id = :person AND n.created_at > :since
            ORDER BY n.created_at DESC, n.id DESC
            LIMIT :most
            """)
        .param("community", community)
        .param("household", household)
        .param("person", person)
        .param("since", clock.instant().minus(KEPT_IN_SIGHT).atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, number) -> told(row, text))
        .list();
  }

  private Told told(ResultSet row, Text text) throws SQLException {
    NoticeTemplate template = templates.get(row.getString("template"));
    ZoneId zone = ZoneId.of(row.getString("time_zone"));
    var places =
        new HashMap<>(
            NoticePlaces.shown(
                named.in(StoredFacts.read(row.getString("facts")), text), zone, text));
    places.put("community", row.getString("community"));
    byte[] path = row.getBytes("path_sealed");
    return new Told(
        text.fill(wordings.of(template).in(text.language()).subject(), places),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        zone,
        path == null ? "" : cipher.decrypt(path));
  }
}
