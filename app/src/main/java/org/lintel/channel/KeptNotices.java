package org.lintel.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.owner.OwnerWishes;
import org.lintel.community.owner.Wish;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.secret.PersonalDataCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices as they are kept, with what their words need. */
@Component
class KeptNotices {

  private final JdbcClient database;
  private final NoticeTemplates templates;
  private final NoticeWordings wordings;
  private final StaffNotices staffNotices;
  private final OwnerWishes wishes;
  private final PersonalDataCipher cipher;

  KeptNotices(
      JdbcClient database,
      NoticeTemplates templates,
      NoticeWordings wordings,
      StaffNotices staffNotices,
      OwnerWishes wishes,
      PersonalDataCipher cipher) {
    this.database = database;
    this.templates = templates;
    this.wordings = wordings;
    this.staffNotices = staffNotices;
    this.wishes = wishes;
    this.cipher = cipher;
  }

  /**
   * One to a household.
   *
   * @param wish how she who is told wants to be reached now; empty when she said nothing
   * @param useful until when it is of use; empty for as long as its kind
   * @param isOvertaken whether a newer one of its thread was made
   */
  record ToOwner(
      NoticeTemplate template,
      NoticeTemplate.Urgency urgency,
      UUID household,
      Optional<Wish> wish,
      String owner,
      String community,
      ZoneId zone,
      Optional<ServicePhone> phone,
      Map<String, String> facts,
      String path,
      Instant at,
      Optional<Instant> useful,
      boolean isOvertaken) {}

  /** One to a colleague. */
  record ToStaff(
      NoticeTemplate template,
      boolean isUrgent,
      Map<String, String> facts,
      String path,
      Instant at,
      boolean isUnread) {}

  /** Empty when the member whom it names is gone. */
  Optional<ToOwner> toOwner(int community, UUID id) {
    return database
        .sql(
            """
            SELECT n.template, n.urgency, n.community_id, n.household_id, m.person_id,
              m.person_name, p.name AS community, p.time_zone, p.service_phone, n.facts,
              n.path_sealed, n.created_at, n.useful_until,
              n.thread <> '' AND EXISTS (
                SELECT 1
                FROM notice o
                WHERE o.community_id = n.community_id AND o.household_id = n.household_id
                  AND o.thread = n.thread AND o.thread <> '' AND o.id > n.id) AS is_overtaken
            FROM notice n
            JOIN household_member m ON m.community_id = n.community_id
              AND m.household_id = n.household_id AND m.member_id = n.member_id
            JOIN community_place p ON p.community_id = n.community_id
            WHERE n.community_id = :community AND n.id = :id
            """)
        .param("community", community)
        .param("id", id)
        .query(this::toOwner)
        .optional();
  }

  private ToOwner toOwner(ResultSet row, int number) throws SQLException {
    byte[] path = row.getBytes("path_sealed");
    return new ToOwner(
        templates.get(row.getString("template")),
        NoticeTemplate.Urgency.valueOf(row.getString("urgency")),
        row.getObject("household_id", UUID.class),
        wish(row.getInt("community_id"), row.getObject("person_id", UUID.class)),
        row.getString("person_name"),
        row.getString("community"),
        ZoneId.of(row.getString("time_zone")),
        ServicePhone.stored(row.getString("service_phone")),
        StoredFacts.read(row.getString("facts")),
        path == null ? "" : cipher.decrypt(path),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("useful_until", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getBoolean("is_overtaken"));
  }

  private Optional<Wish> wish(int community, UUID person) {
    return Optional.ofNullable(wishes.of(community, List.of(person)).get(person));
  }

  Optional<ToStaff> toStaff(UUID id) {
    return staffNotices
        .find(id)
        .map(told -> {
          NoticeTemplate template = templates.get(told.template());
          return new ToStaff(
              template,
              wordings.of(template).urgency() == NoticeTemplate.Urgency.EMERGENCY,
              told.facts(),
              told.path(),
              told.at(),
              told.isUnread());
        });
  }
}
