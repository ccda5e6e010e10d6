package org.lintel.survey;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;
import org.lintel.platform.setting.PublicAddress;
import org.lintel.platform.sheet.SheetWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives staff the links of a wave to hand out: each opens one household's answer. */
@Component
public class HandingOutLinks {

  private final JdbcClient database;
  private final LinkTokens tokens;
  private final PublicAddress address;
  private final AuditTrail audit;

  HandingOutLinks(JdbcClient database, LinkTokens tokens, PublicAddress address, AuditTrail audit) {
    this.database = database;
    this.tokens = tokens;
    this.address = address;
    this.audit = audit;
  }

  /** The whole address that a link is opened by. */
  public String address(UUID link) {
    return address.of("/s/" + tokens.of(link));
  }

  /** Writes down that sheets of a community were shown for printing. */
  public void notePrinting(Viewer viewer, Wave wave, UUID community, int sheets) {
    audit.append(
        viewer.id(),
        "sheets-printed",
        wave.uuid().toString(),
        Map.of("community", community.toString(), "sheets", String.valueOf(sheets)));
  }

  /**
   * Writes one row for each link of the communities where the permit holds, below the headings;
   * without those of whoever asked not to be asked again since.
   *
   * @param sheetName what stands in place of a member for the household's sheet
   */
  public int write(
      Viewer viewer,
      Permit permit,
      Wave wave,
      List<String> headings,
      String sheetName,
      SheetWriter sheet) {
    sheet.row(headings);
    var rows = new int[1];
    database
        .sql(
            """
            SELECT p.name, coalesce(e.building_name, '') AS building,
              coalesce(e.entrance_name, '') AS entrance, coalesce(e.unit_label, '') AS unit,
              coalesce(m.person_name, '') AS person, l.member_id IS NULL AS is_sheet, l.id
            FROM wave_community c
            JOIN community_place p ON p.community_id = c.community_id
            JOIN invitation_link l ON l.community_id = c.community_id AND l.wave_id = c.wave_id
            LEFT JOIN eligible_household e
              ON e.community_id = l.community_id AND e.household_id = l.household_id
            LEFT JOIN household_member m
              ON m.community_id = l.community_id AND m.member_id = l.member_id
            WHERE c.wave_id = :wave AND p.path && :nodes::uuid[]
              AND NOT EXISTS (
                SELECT 1
                FROM survey_objection o
                WHERE o.community_id = l.community_id AND o.household_id = l.household_id
                  AND (o.person_id IS NULL OR o.person_id = m.person_id))
            ORDER BY p.name, length(e.building_name), e.building_name, e.entrance_name,
              length(e.unit_label), e.unit_label, l.household_id,
              l.member_id NULLS FIRST
            """)
        .param("wave", wave.id())
        .param("nodes", Nodes.of(viewer, permit))
        .query(row -> {
          boolean isSheet = row.getBoolean("is_sheet");
          sheet.row(
              List.of(
                  row.getString("name"),
                  row.getString("building"),
                  row.getString("entrance"),
                  row.getString("unit"),
                  isSheet ? sheetName : row.getString("person"),
                  address(row.getObject("id", UUID.class))));
          rows[0]++;
        });
    audit.append(
        viewer.id(),
        "links-exported",
        wave.uuid().toString(),
        Map.of("links", String.valueOf(rows[0])));
    return rows[0];
  }
}
