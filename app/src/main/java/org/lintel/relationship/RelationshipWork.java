package org.lintel.relationship;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Masking;
import org.lintel.community.UnitAddress;
import org.lintel.platform.Viewer;
import org.lintel.platform.WorkItem;
import org.lintel.platform.WorkItems;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Households that the viewer is to contact: because she said so after a contact, or because she
 * took over and has not met them. A day is due with its end where the household lives.
 */
@Component
class RelationshipWork implements WorkItems {

  private static final WorkItem.Kind FOLLOW_UP =
      new WorkItem.Kind("relationship.work.follow-up", "phone-call");
  private static final WorkItem.Kind INTRODUCTION =
      new WorkItem.Kind("relationship.work.introduction", "heart-handshake");

  private static final String WORK =
      """
      SELECT x.act, x.due, x.words, x.household_id, p.name, p.time_zone, h.building_name,
        h.entrance_name, h.unit_label
      FROM (
        SELECT 'FOLLOW_UP' AS act, c.community_id, c.household_id, c.words,
          (c.follow_up_on + 1)::timestamp AT TIME ZONE q.time_zone AS due
        FROM contact c
        JOIN community_place q ON q.community_id = c.community_id
        WHERE c.staff_id = :viewer AND c.follow_up_on IS NOT NULL AND c.followed_up_at IS NULL
        UNION ALL
        SELECT 'INTRODUCTION', m.community_id, m.household_id, '', m.introduce_by
        FROM account_management m
        WHERE m.staff_id = :viewer AND m.until IS NULL AND m.introduce_by IS NOT NULL
          AND m.introduced_at IS NULL) x
      JOIN community_place p ON p.community_id = x.community_id AND p.archived_at IS NULL
      JOIN household_place h
        ON h.community_id = x.community_id AND h.household_id = x.household_id
      WHERE p.path && :nodes::uuid[] AND EXISTS (
        SELECT 1
        FROM household_member o
        WHERE o.community_id = x.community_id AND o.household_id = x.household_id)
      ORDER BY x.due, h.building_name, h.entrance_name, h.unit_label
      LIMIT :most
      """;

  private final JdbcClient database;
  private final Texts texts;

  RelationshipWork(JdbcClient database, Texts texts) {
    this.database = database;
    this.texts = texts;
  }

  @Override
  public List<WorkItem> of(Viewer viewer, Instant now) {
    UUID[] nodes = Masking.knowing(viewer);
    if (nodes.length == 0) {
      return List.of();
    }
    Text text = texts.in(viewer.language());
    return database
        .sql(WORK)
        .param("viewer", viewer.id())
        .param("nodes", nodes)
        .param("most", MOST)
        .query((row, _) -> item(row, text, now))
        .list();
  }

  private static WorkItem item(ResultSet row, Text text, Instant now) throws SQLException {
    boolean isFollowUp = row.getString("act").equals("FOLLOW_UP");
    Instant due = Times.at(row, "due");
    String home =
        UnitAddress.of(
            row.getString("building_name"),
            row.getString("entrance_name"),
            row.getString("unit_label"));
    String page = "/owners/" + row.getObject("household_id", UUID.class);
    return new WorkItem(
        isFollowUp ? FOLLOW_UP : INTRODUCTION,
        row.getString("name") + " " + home,
        isFollowUp ? row.getString("words") : introduction(text, due, row.getString("time_zone")),
        Optional.of(due),
        !due.isAfter(now),
        page,
        acts(page));
  }

  private static String introduction(Text text, Instant due, String zone) {
    LocalDate day = LocalDate.ofInstant(due, ZoneId.of(zone));
    return text.get("relationship.work.introduce-by", day);
  }

  /** What is done most: she calls, or she was there. */
  private static List<WorkItem.Act> acts(String page) {
    var acts = new ArrayList<WorkItem.Act>();
    for (ContactKind kind : List.of(ContactKind.CALL, ContactKind.VISIT)) {
      acts.add(
          new WorkItem.Act.Link(
              "relationship.contact.act." + kind.key(),
              page + "/contact-log/new?kind=" + kind.key()));
    }
    return acts;
  }
}
