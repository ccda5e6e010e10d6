package org.lintel.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.file.Photo;
import org.lintel.platform.file.Photos;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The photos of a case, in the two ledgers that its timeline has: what the owner sees, and what
 * only staff see.
 */
@Component
public class CasePhotos {

  private static final String COLUMNS =
      " f.id AS photo_id, f.width, f.height, f.small_width, f.small_height ";

  private static final String IS_OWNERS =
      """
      SELECT EXISTS (
          SELECT 1
          FROM case_entry_photo
          WHERE community_id = :community AND case_id = :id AND photo_id = :photo)
        OR EXISTS (
          SELECT 1
          FROM case_draft d
          JOIN case_draft_photo p ON p.community_id = d.community_id AND p.form = d.form
          WHERE d.community_id = :community AND d.case_id = :id AND p.photo_id = :photo
            AND d.staff_id IS NULL)
      """;

  /** What the owner has not sent yet is not for staff; what a colleague has not, neither. */
  private static final String IS_FOR_STAFF =
      """
      SELECT EXISTS (
          SELECT 1
          FROM case_entry_photo
          WHERE community_id = :community AND case_id = :id AND photo_id = :photo)
        OR EXISTS (
          SELECT 1
          FROM case_note_photo
          WHERE community_id = :community AND case_id = :id AND photo_id = :photo)
        OR EXISTS (
          SELECT 1
          FROM case_draft d
          JOIN case_draft_photo p ON p.community_id = d.community_id AND p.form = d.form
          WHERE d.community_id = :community AND d.case_id = :id AND p.photo_id = :photo
            AND d.staff_id = :staff::uuid)
      """;

  /** Of a case that is being taken in at the desk, for whoever takes it in. */
  private static final String IS_OWN_AT_DESK =
      """
      SELECT EXISTS (
        SELECT 1
        FROM case_draft d
        JOIN case_draft_photo p ON p.community_id = d.community_id AND p.form = d.form
        WHERE d.case_id IS NULL AND d.staff_id = :staff AND p.photo_id = :photo)
      """;

  private final JdbcClient database;
  private final Photos photos;

  CasePhotos(JdbcClient database, Photos photos) {
    this.database = database;
    this.photos = photos;
  }

  /** What the owner sees, oldest first. */
  public List<OwnerPhoto> ofOwner(ServiceCase found) {
    return database
        .sql(
            "SELECT p.entry_id,"
                + COLUMNS
                + """
                FROM case_entry_photo p
                JOIN photo f ON f.id = p.photo_id
                WHERE p.community_id = :community AND p.case_id = :id
                ORDER BY p.at, p.photo_id
                """)
        .params(key(found))
        .query((row, number) ->
            new OwnerPhoto(row.getObject("entry_id", UUID.class), Photos.read(row)))
        .list();
  }

  /** What only staff see, oldest first. */
  public List<InternalPhoto> internal(ServiceCase found) {
    return database
        .sql(
            "SELECT p.note_id,"
                + COLUMNS
                + """
                FROM case_note_photo p
                JOIN photo f ON f.id = p.photo_id
                WHERE p.community_id = :community AND p.case_id = :id
                ORDER BY p.at, p.photo_id
                """)
        .params(key(found))
        .query((row, number) ->
            new InternalPhoto(row.getObject("note_id", UUID.class), Photos.read(row)))
        .list();
  }

  /** The picture for whoever holds the case's link; empty when it is none of hers. */
  public Optional<byte[]> forOwner(ServiceCase found, UUID photo, Photo.Size size) {
    return jpeg(IS_OWNERS, found, photo, size, null);
  }

  /** The picture for staff who may see the case. */
  public Optional<byte[]> forStaff(ServiceCase found, UUID staff, UUID photo, Photo.Size size) {
    return jpeg(IS_FOR_STAFF, found, photo, size, staff);
  }

  /** The picture of a case that is not taken in yet, for whoever is taking it in. */
  public Optional<byte[]> atDesk(UUID staff, UUID photo, Photo.Size size) {
    boolean isOwn =
        database
            .sql(IS_OWN_AT_DESK)
            .param("staff", staff)
            .param("photo", photo)
            .query(Boolean.class)
            .single();
    return isOwn ? photos.jpeg(photo, size) : Optional.empty();
  }

  private Optional<byte[]> jpeg(
      String allowed, ServiceCase found, UUID photo, Photo.Size size, @Nullable UUID staff) {
    boolean isAllowed =
        database
            .sql(allowed)
            .params(key(found))
            .param("photo", photo)
            .param("staff", staff)
            .query(Boolean.class)
            .single();
    return isAllowed ? photos.jpeg(photo, size) : Optional.empty();
  }

  /** Photos of a draft now stand beside what was sent to the owner, or by her. */
  void attachToEntry(AnyDraftKey draft, Timeline.Key of, UUID entry) {
    database
        .sql(
            """
            INSERT INTO case_entry_photo
              (community_id, case_id, entry_id, photo_id, organisation_id, at)
            SELECT :community, :of, :beside, photo_id, organisation_id, at
            FROM case_draft_photo
            WHERE community_id = :community AND form = :form
            """)
        .params(draft.parameters())
        .param("of", of.id())
        .param("beside", entry)
        .update();
  }

  /** Photos of a draft now stand beside a note. */
  void attachToNote(DraftKey draft, UUID note) {
    database
        .sql(
            """
            INSERT INTO case_note_photo
              (community_id, case_id, note_id, photo_id, organisation_id, at)
            SELECT :community, :case, :beside, photo_id, organisation_id, at
            FROM case_draft_photo
            WHERE community_id = :community AND form = :form
            """)
        .params(draft.parameters())
        .param("beside", note)
        .update();
  }

  private static Map<String, Object> key(ServiceCase found) {
    return Map.of("community", found.place().communityId(), "id", found.id());
  }
}
