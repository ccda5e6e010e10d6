package org.lintel.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.channel.Medium;
import org.lintel.channel.OptOuts;
import org.lintel.community.ContactBook;
import org.lintel.identity.Permission;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.SetPlans;
import org.lintel.platform.sheet.SheetWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links of a wave as a list to take away, so that a company can send them with tools of its
 * own. Who objected is left out; who takes it stands in the audit log.
 */
@Component
public class LinkList {

  private static final int LOT = 500;
  private static final String PLACES =
      """
      SELECT c.community_id, p.name, p.path && :readable::uuid[] AS is_readable
      FROM wave_community c
      JOIN community_place p ON p.community_id = c.community_id
      WHERE c.wave_id = :wave AND p.path && :nodes::uuid[]
      ORDER BY p.name, c.community_id
      """;
  private static final String ROWS =
      """
      SELECT coalesce(e.building_name, '') AS building, coalesce(e.entrance_name, '') AS entrance,
        coalesce(e.unit_label, '') AS unit, coalesce(m.person_name, '') AS person, l.member_id, l.id
      FROM invitation_link l
      LEFT JOIN eligible_household e
        ON e.community_id = :community AND e.household_id = l.household_id
      LEFT JOIN household_member m ON m.community_id = :community AND m.member_id = l.member_id
      WHERE l.community_id = :community AND l.wave_id = :wave AND NOT EXISTS (
        SELECT 1
        FROM survey_objection o
        WHERE o.community_id = :community AND o.household_id = l.household_id
          AND (o.person_id IS NULL OR o.person_id = m.person_id))
      ORDER BY e.building_order, e.entrance_order, e.unit_order, l.household_id,
        l.member_id NULLS FIRST
      """;

  private final JdbcClient database;
  private final HandingOutLinks links;
  private final ContactBook contacts;
  private final OptOuts optOuts;
  private final AuditTrail audit;

  LinkList(
      JdbcClient database,
      HandingOutLinks links,
      ContactBook contacts,
      OptOuts optOuts,
      AuditTrail audit) {
    this.database = database;
    this.links = links;
    this.contacts = contacts;
    this.optOuts = optOuts;
    this.audit = audit;
  }

  /**
   * How the list looks.
   *
   * @param sheetName what stands in place of a member for the household's sheet
   * @param withContacts whether phone and e-mail stand beside each link
   */
  public record Form(List<String> headings, String sheetName, boolean withContacts) {

    public Form {
      headings = List.copyOf(headings);
    }
  }

  private record Place(int community, String name, boolean isReadable) {}

  private record Row(List<String> home, Optional<UUID> member, String person, UUID link) {}

  /** One row for each link of the communities where the viewer may export, below the headings. */
  @Transactional
  public int write(Viewer viewer, Wave wave, Form form, SheetWriter sheet) {
    sheet.row(form.headings());
    int count = 0;
    for (Place place : places(viewer, wave)) {
      List<Row> rows = SetPlans.during(database, () -> rows(wave, place));
      for (int from = 0; from < rows.size(); from += LOT) {
        write(form, place, rows.subList(from, Math.min(from + LOT, rows.size())), sheet);
      }
      count += rows.size();
    }
    audit.append(
        viewer.id(),
        "links-exported",
        wave.uuid().toString(),
        Map.of("links", String.valueOf(count), "contacts", String.valueOf(form.withContacts())));
    return count;
  }

  private List<Place> places(Viewer viewer, Wave wave) {
    return database
        .sql(PLACES)
        .param("wave", wave.id())
        .param("nodes", Nodes.of(viewer, Permission.EXPORT))
        .param("readable", Nodes.of(viewer, Permission.READ_OWNERS))
        .query((row, number) ->
            new Place(
                row.getInt("community_id"), row.getString("name"), row.getBoolean("is_readable")))
        .list();
  }

  private List<Row> rows(Wave wave, Place place) {
    return database
        .sql(ROWS)
        .param("community", place.community())
        .param("wave", wave.id())
        .query((row, number) -> row(row, place))
        .list();
  }

  private void write(Form form, Place place, List<Row> lot, SheetWriter sheet) {
    var members =
        place.isReadable()
            ? lot.stream().flatMap(row -> row.member().stream()).toList()
            : List.<UUID>of();
    var known =
        form.withContacts()
            ? contacts.of(place.community(), members)
            : Map.<UUID, ContactBook.Entry>of();
    var withoutMail = optOuts.among(place.community(), members, Medium.EMAIL);
    for (Row row : lot) {
      var cells = new ArrayList<String>(row.home());
      cells.add(row.member().isPresent() ? row.person() : form.sheetName());
      if (form.withContacts()) {
        var entry = row.member().map(known::get).orElse(ContactBook.Entry.NONE);
        cells.add(dialled(entry.phone()));
        cells.add(row.member().filter(withoutMail::contains).isPresent() ? "" : entry.email());
      }
      cells.add(links.address(row.link()));
      sheet.row(cells);
    }
  }

  /**
   * As it is dialled in China: a list is read by tools that take no plus sign, and a cell that
   * begins with one would be marked as a formula.
   */
  private static String dialled(String phone) {
    if (!phone.startsWith("+")) {
      return phone;
    }
    String national = phone.startsWith("+86") ? phone.substring(3) : "";
    boolean isMobile = national.length() == 11 && national.startsWith("1");
    return national.isEmpty() ? "00" + phone.substring(1) : isMobile ? national : "0" + national;
  }

  private static Row row(ResultSet row, Place place) throws SQLException {
    return new Row(
        List.of(
            place.name(),
            row.getString("building"),
            row.getString("entrance"),
            row.getString("unit")),
        Optional.ofNullable(row.getObject("member_id", UUID.class)),
        row.getString("person"),
        row.getObject("id", UUID.class));
  }
}
