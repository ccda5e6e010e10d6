package org.lintel.channel;

import java.time.ZoneOffset;
import java.util.UUID;
import org.lintel.platform.Identifiers;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts a mail to a colleague into the outbox, beside the notice under the bell. */
@Component
class StaffMails {

  /** Letters to staff belong to no community. */
  static final int NO_COMMUNITY = 0;

  private final JdbcClient database;
  private final NoticeWordings wordings;
  private final NoticeTimes times;
  private final Channels channels;
  private final Identifiers identifiers;

  StaffMails(
      JdbcClient database,
      NoticeWordings wordings,
      NoticeTimes times,
      Channels channels,
      Identifiers identifiers) {
    this.database = database;
    this.wordings = wordings;
    this.times = times;
    this.channels = channels;
    this.identifiers = identifiers;
  }

  void put(UUID notice, NoticeTemplate template, UUID staff) {
    NoticeWording wording = wordings.of(template);
    if (wording.route() == NoticeTemplate.Route.NONE || !channels.isOpen(Medium.EMAIL)) {
      return;
    }
    boolean isUrgent = wording.urgency() == NoticeTemplate.Urgency.EMERGENCY;
    NoticeTimes.Turn turn = times.ofStaff(isUrgent);
    database
        .sql(
            """
            INSERT INTO letter (community_id, id, organisation_id, kind, occasion_id, round, staff_id,
              address_hash, enclosures, state, due_at, channel, is_urgent, reason)
            VALUES (:community, :id, :organisation, :kind, :notice, 0, :staff, uuid_send(:staff),
              ARRAY[:notice]::uuid[], 'WAITING', :due, 'EMAIL', :urgent, :reason)
            """)
        .param("community", NO_COMMUNITY)
        .param("id", identifiers.next())
        .param("organisation", OrganisationScope.required())
        .param("kind", NoticeLetters.KIND)
        .param("notice", notice)
        .param("staff", staff)
        .param("due", turn.at().atOffset(ZoneOffset.UTC))
        .param("urgent", isUrgent)
        .param("reason", turn.reason())
        .update();
  }
}
