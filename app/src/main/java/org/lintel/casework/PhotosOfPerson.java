package org.lintel.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.community.PersonTraces;
import org.lintel.community.PersonalDataHolder;
import org.lintel.platform.file.Photos;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Photos show homes and people: when a person is erased, all photos of her cases go, whoever took
 * them, and what she typed and did not send. Asked before {@link PersonInCases}, which takes her
 * out of her cases.
 */
@Component
@Order(0)
class PhotosOfPerson implements PersonalDataHolder {

  private static final String HERS =
      """
      c.community_id = :community AND (c.member_id = ANY (:members::uuid[])
        OR (c.member_id IS NULL AND c.household_id = ANY (:alone::uuid[])))
      """;

  private static final String PHOTOS =
      """
      FROM service_case c
      JOIN LATERAL (
        SELECT e.photo_id
        FROM case_entry_photo e
        WHERE e.community_id = c.community_id AND e.case_id = c.id
        UNION ALL
        SELECT n.photo_id
        FROM case_note_photo n
        WHERE n.community_id = c.community_id AND n.case_id = c.id
        UNION ALL
        SELECT p.photo_id
        FROM case_draft d
        JOIN case_draft_photo p ON p.community_id = d.community_id AND p.form = d.form
        WHERE d.community_id = c.community_id AND d.case_id = c.id) h ON true
      """;

  private static final String EXPORT =
      """
      SELECT '#A' || c.number || ' · ' || (f.added_at AT TIME ZONE p.time_zone)::date || ' · '
        || f.width || ' × ' || f.height
      """
          + PHOTOS
          + """
          JOIN photo f ON f.id = h.photo_id
          JOIN community_place p ON p.community_id = c.community_id
          WHERE
          """
          + HERS
          + "ORDER BY f.added_at, f.id";

  /** Being taken in at the desk for a household of which she is the only one. */
  private static final String AT_DESK =
      """
      FROM case_draft d
      WHERE d.community_id = :community AND d.case_id IS NULL
        AND d.household_id = ANY (:alone::uuid[])
      """;

  private static final String PHOTOS_AT_DESK =
      """
      SELECT p.photo_id
      FROM case_draft_photo p
      WHERE (p.community_id, p.form) IN (SELECT d.community_id, d.form
      """
          + AT_DESK
          + ")";

  private static final List<String> FORGET =
      List.of(
          "DELETE FROM case_entry_photo WHERE photo_id = ANY (:photos::uuid[])",
          "DELETE FROM case_note_photo WHERE photo_id = ANY (:photos::uuid[])",
          "DELETE FROM case_draft_photo WHERE photo_id = ANY (:photos::uuid[])");

  private final JdbcClient database;
  private final PersonTraces people;
  private final Photos photos;

  PhotosOfPerson(JdbcClient database, PersonTraces people, Photos photos) {
    this.database = database;
    this.people = people;
    this.photos = photos;
  }

  @Override
  public List<Item> export(int community, UUID person, String language) {
    return database
        .sql(EXPORT)
        .params(people.of(community, person).parameters())
        .query((row, number) -> new Item("casework.personal.photo", row.getString(1)))
        .list();
  }

  @Override
  public void erase(int community, UUID person) {
    var hers = people.of(community, person).parameters();
    var found = new ArrayList<UUID>(photos("SELECT h.photo_id " + PHOTOS + "WHERE " + HERS, hers));
    found.addAll(photos(PHOTOS_AT_DESK, hers));
    for (String sql : FORGET) {
      database.sql(sql).param("photos", found.toArray(UUID[]::new)).update();
    }
    photos.remove(found);
    database
        .sql(
            """
            DELETE FROM case_draft d
            USING service_case c
            WHERE c.community_id = d.community_id AND c.id = d.case_id AND
            """
                + HERS)
        .params(hers)
        .update();
    database.sql("DELETE " + AT_DESK).params(hers).update();
  }

  private List<UUID> photos(String sql, Map<String, ?> hers) {
    return database
        .sql(sql)
        .params(hers)
        .query((row, number) -> row.getObject("photo_id", UUID.class))
        .list();
  }
}
