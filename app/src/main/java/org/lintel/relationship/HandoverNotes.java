package org.lintel.relationship;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Household;
import org.lintel.community.PlainText;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the next account manager should know about a household. Only for staff who may know its
 * people. Every saving is a version, so that nothing anybody wrote is lost.
 */
@Component
public class HandoverNotes {

  public static final int LONGEST_WORDS = 4000;

  private final JdbcClient database;
  private final AuditTrail audit;
  private final Clock clock;

  HandoverNotes(JdbcClient database, AuditTrail audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** One version of a note; version 0 stands for a note that nobody has written yet. */
  public record Note(int version, String words, UUID by, Instant at) {

    /** The note that nobody has written. */
    public static Note none() {
      return new Note(0, "", AuditTrail.SYSTEM, Instant.EPOCH);
    }

    public boolean isEmpty() {
      return words.isEmpty();
    }
  }

  /** The note as it is now. */
  public Note current(int community, UUID household) {
    return versions(community, household, 1).stream().findFirst().orElseGet(Note::none);
  }

  /** The versions of a note, the latest first. */
  public List<Note> versions(int community, UUID household, int most) {
    return database
        .sql(
            """
            SELECT version, words, written_by, written_at
            FROM handover_note
            WHERE community_id = :community AND household_id = :household
            ORDER BY version DESC
            LIMIT :most
            """)
        .param("community", community)
        .param("household", household)
        .param("most", most)
        .query(HandoverNotes::note)
        .list();
  }

  private static Note note(ResultSet row, int number) throws SQLException {
    return new Note(
        row.getInt("version"),
        row.getString("words"),
        row.getObject("written_by", UUID.class),
        Times.at(row, "written_at"));
  }

  /**
   * Writes the note anew.
   *
   * @param seen version that the writer had before her; a newer one by somebody else is not written
   *     over
   */
  @Transactional
  public Refusals write(Viewer viewer, Household household, int seen, String typed) {
    String words = PlainText.lines(typed);
    int length = words.codePointCount(0, words.length());
    if (length > LONGEST_WORDS) {
      return Refusals.none().add("words", "relationship.refused.long", length, LONGEST_WORDS);
    }
    int community = household.community().id();
    Note before = current(community, household.id());
    if (before.words().equals(words)) {
      return Refusals.none();
    }
    boolean isWritten =
        before.version() == seen
            && insert(community, household.id(), seen + 1, words, Optional.of(viewer));
    if (!isWritten) {
      return Refusals.none().add("words", "relationship.note.refused.newer");
    }
    audit.append(viewer.id(), "handover-note-written", household.id().toString(), Map.of());
    return Refusals.none();
  }

  private boolean insert(
      int community, UUID household, int version, String words, Optional<Viewer> by) {
    return database
            .sql(
                """
                INSERT INTO handover_note
                  (community_id, household_id, version, organisation_id, words, written_by,
                  written_at)
                SELECT :community, :household, :version, p.organisation_id, :words, :by, :now
                FROM community_place p
                WHERE p.community_id = :community
                ON CONFLICT (community_id, household_id, version) DO NOTHING
                """)
            .param("community", community)
            .param("household", household)
            .param("version", version)
            .param("words", words)
            .param("by", by.map(Viewer::id).orElse(AuditTrail.SYSTEM))
            .param("now", Times.of(clock.instant()))
            .update()
        == 1;
  }

  /** Two households turned out to be one: the note of one follows that of the other. */
  void join(int community, UUID from, UUID to) {
    Note kept = current(community, to);
    Note gone = current(community, from);
    database
        .sql(
            """
            UPDATE handover_note
            SET household_id = :to, version = version + :shift
            WHERE community_id = :community AND household_id = :from
            """)
        .param("to", to)
        .param("shift", kept.version())
        .param("community", community)
        .param("from", from)
        .update();
    if (!kept.isEmpty() && !gone.isEmpty()) {
      String both = kept.words() + "\n\n" + gone.words();
      insert(community, to, kept.version() + gone.version() + 1, both, Optional.empty());
    } else if (gone.version() > 0 && gone.isEmpty() && !kept.isEmpty()) {
      insert(community, to, kept.version() + gone.version() + 1, kept.words(), Optional.empty());
    }
  }
}
