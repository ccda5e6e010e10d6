package org.lintel.relationship;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
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
        CASE WHEN p.path && :knowing::uuid[] THEN c.words ELSE '' END AS words
      FROM contact c
      JOIN community_place p ON p.community_id = c.community_id
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
        .query((row, _) -> entry(row, text))
        .list();
  }

  private static TimelineEntry entry(ResultSet row, Text text) throws SQLException {
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
    return entry
        .saying(row.getString("words"))
        .by(Optional.of(row.getObject("staff_id", UUID.class)));
  }
}
