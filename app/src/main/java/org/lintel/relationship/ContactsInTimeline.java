package org.lintel.relationship;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Masking;
import org.lintel.community.TimelineContribution;
import org.lintel.community.TimelineEntry;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Contacts in the timeline of a household; what was said only for those who may know its people.
 */
@Component
class ContactsInTimeline implements TimelineContribution {

  private static final String CONTACTS =
      """
      SELECT c.id, c.kind, c.outcome, c.at, c.staff_id, c.follow_up_on,
        CASE WHEN p.path && :knowing::uuid[] THEN c.words ELSE '' END AS words,
        p.path && :knowing::uuid[] AS is_known, x.kinds, x.outcomes, x.earlier, x.times
      FROM contact c
      JOIN community_place p ON p.community_id = c.community_id
      CROSS JOIN LATERAL (
        SELECT array_agg(h.kind ORDER BY h.corrected_at, h.id) AS kinds,
          array_agg(h.outcome ORDER BY h.corrected_at, h.id) AS outcomes,
          array_agg(h.words ORDER BY h.corrected_at, h.id) AS earlier,
          array_agg(to_char(h.corrected_at AT TIME ZONE p.time_zone, 'YYYY-MM-DD HH24:MI')
            ORDER BY h.corrected_at, h.id) AS times
        FROM contact_correction h
        WHERE h.community_id = c.community_id AND h.contact_id = c.id
          AND p.path && :knowing::uuid[]) x
      WHERE c.community_id = :community AND c.household_id = :household AND c.at < :before
      ORDER BY c.at DESC
      FETCH FIRST :most ROWS WITH TIES
      """;

  private static final String KIND = "relationship.contact.kind.";
  private static final String OUTCOME = "relationship.contact.outcome.";

  private final JdbcClient database;
  private final Texts texts;

  ContactsInTimeline(JdbcClient database, Texts texts) {
    this.database = database;
    this.texts = texts;
  }

  @Override
  public String kind() {
    return "contacts";
  }

  @Override
  public List<TimelineEntry> of(
      Viewer viewer, int community, UUID household, Instant before, int most) {
    Text text = texts.in(viewer.language());
    return database
        .sql(CONTACTS)
        .param("community", community)
        .param("household", household)
        .param("knowing", Masking.knowing(viewer))
        .param("before", Times.of(before))
        .param("most", most)
        .query((row, _) -> entry(row, household, text))
        .list();
  }

  private static TimelineEntry entry(ResultSet row, UUID household, Text text) throws SQLException {
    String kind = text.get(KIND + ContactKind.valueOf(row.getString("kind")).key());
    String outcome = text.get(OUTCOME + ContactOutcome.valueOf(row.getString("outcome")).key());
    LocalDate followUp = row.getObject("follow_up_on", LocalDate.class);
    UUID id = row.getObject("id", UUID.class);
    Instant at = Times.at(row, "at");
    TimelineEntry entry =
        followUp == null
            ? TimelineEntry.of(id, at, "relationship.timeline.contact", kind, outcome)
            : TimelineEntry.of(
                id,
                at,
                "relationship.timeline.contact-to-follow",
                kind,
                outcome,
                followUp.toString());
    String page = "/owners/" + household + "/contact-log/" + id + "/correction";
    return entry
        .saying(row.getString("words"))
        .listing(earlier(row, text))
        .leadingTo(row.getBoolean("is_known") ? page : "")
        .by(Optional.of(row.getObject("staff_id", UUID.class)));
  }

  /** What it said before it was corrected, the first first. */
  private static List<String> earlier(ResultSet row, Text text) throws SQLException {
    if (row.getArray("kinds") == null) {
      return List.of();
    }
    String[] kinds = (String[]) row.getArray("kinds").getArray();
    String[] outcomes = (String[]) row.getArray("outcomes").getArray();
    String[] words = (String[]) row.getArray("earlier").getArray();
    String[] times = (String[]) row.getArray("times").getArray();
    var lines = new ArrayList<String>();
    for (int at = 0; at < kinds.length; at++) {
      String said =
          text.get(
              "relationship.timeline.contact",
              text.get(KIND + ContactKind.valueOf(kinds[at]).key()),
              text.get(OUTCOME + ContactOutcome.valueOf(outcomes[at]).key()));
      lines.add(
          text.get(
              words[at].isEmpty()
                  ? "relationship.timeline.corrected"
                  : "relationship.timeline.corrected-words",
              times[at],
              said,
              words[at]));
    }
    return lines;
  }
}
