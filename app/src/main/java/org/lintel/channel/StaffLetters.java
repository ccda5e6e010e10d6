package org.lintel.channel;

import java.time.ZoneOffset;
import java.util.UUID;
import org.lintel.platform.Identifiers;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts the e-mail to a colleague, and the text message about an emergency, into the outbox, beside
 * the notice under the bell. One of each for a notice, which is one for its key and colleague.
 */
@Component
class StaffLetters {

  /** Letters to staff belong to no community. */
  static final int NO_COMMUNITY = 0;

  private final JdbcClient database;
  private final NoticeWordings wordings;
  private final NoticeTimes times;
  private final StaffReach reach;
  private final Identifiers identifiers;

  StaffLetters(
      JdbcClient database,
      NoticeWordings wordings,
      NoticeTimes times,
      StaffReach reach,
      Identifiers identifiers) {
    this.database = database;
    this.wordings = wordings;
    this.times = times;
    this.reach = reach;
    this.identifiers = identifiers;
  }

  void put(UUID notice, NoticeTemplate template, UUID staff) {
    boolean isUrgent = wordings.of(template).urgency() == NoticeTemplate.Urgency.EMERGENCY;
    NoticeTimes.Turn turn = times.ofStaff(isUrgent);
    reach.media(template, staff).forEach(medium -> write(notice, staff, medium, turn, isUrgent));
  }

  /** The address is looked up when it goes; its hash only keeps one letter of each channel. */
  private void write(
      UUID notice, UUID staff, Medium medium, NoticeTimes.Turn turn, boolean isUrgent) {
    database
        .sql(
            """
            INSERT INTO letter (community_id, id, organisation_id, kind, occasion_id, round, staff_id,
              address_hash, enclosures, state, due_at, channel, is_urgent, reason)
            VALUES (:community, :id, :organisation, :kind, :notice, 0, :staff,
              uuid_send(:staff) || convert_to(:mark, 'UTF8'), ARRAY[:notice]::uuid[], 'WAITING',
              :due, :channel, :urgent, :reason)
            """)
        .param("community", NO_COMMUNITY)
        .param("id", identifiers.next())
        .param("organisation", OrganisationScope.required())
        .param("kind", NoticeLetters.KIND)
        .param("notice", notice)
        .param("staff", staff)
        .param("mark", medium == Medium.EMAIL ? "" : medium.name())
        .param("due", turn.at().atOffset(ZoneOffset.UTC))
        .param("channel", medium.name())
        .param("urgent", isUrgent)
        .param("reason", turn.reason())
        .update();
  }
}
