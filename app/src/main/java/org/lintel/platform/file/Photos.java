package org.lintel.platform.file;

import java.io.ByteArrayInputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.Identifiers;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The photos of the current organisation, each as two stored files. Rows are written in the
 * transaction of whoever says what the photo is about: no photo is kept that belongs to nothing.
 * Whether somebody may see one is decided by whoever keeps it.
 */
@Component
public class Photos {

  /** What a form offers to choose: without HEIC, phones send their photos as JPEG. */
  public static final String ACCEPT = "image/jpeg,image/png,image/webp";

  private final JdbcClient database;
  private final StoredFiles files;
  private final Identifiers identifiers;
  private final Clock clock;

  Photos(JdbcClient database, StoredFiles files, Identifiers identifiers, Clock clock) {
    this.database = database;
    this.files = files;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /** Keeps a photo in the caller's transaction; its files are on the disk before that ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Photo add(UUID by, DevelopedPhoto developed) {
    int organisation = OrganisationScope.required();
    UUID id = identifiers.next();
    UUID large = save(organisation, by, "photo.jpg", developed.large());
    UUID small = save(organisation, by, "photo-small.jpg", developed.small());
    var photo =
        new Photo(
            id,
            developed.large().width(),
            developed.large().height(),
            developed.small().width(),
            developed.small().height());
    database
        .sql(
            """
            INSERT INTO photo
              (id, organisation_id, file_id, small_file_id, width, height, small_width,
              small_height, added_at)
            VALUES
              (:id, :organisation, :large, :small, :width, :height, :smallWidth, :smallHeight, :now)
            """)
        .param("id", id)
        .param("organisation", organisation)
        .param("large", large)
        .param("small", small)
        .param("width", photo.width())
        .param("height", photo.height())
        .param("smallWidth", photo.smallWidth())
        .param("smallHeight", photo.smallHeight())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return photo;
  }

  private UUID save(int organisation, UUID by, String name, DevelopedPhoto.Picture picture) {
    return files.save(organisation, by, name, new ByteArrayInputStream(picture.jpeg())).id();
  }

  /** Reads a photo out of a row that joins the table {@code photo} as {@code f}. */
  public static Photo read(ResultSet row) throws SQLException {
    return new Photo(
        row.getObject("photo_id", UUID.class),
        row.getInt("width"),
        row.getInt("height"),
        row.getInt("small_width"),
        row.getInt("small_height"));
  }

  private record Content(UUID large, UUID small) {

    UUID of(Photo.Size size) {
      return size == Photo.Size.LARGE ? large : small;
    }
  }

  /** The JPEG; empty when there is no such photo, or its file is missing. */
  public Optional<byte[]> jpeg(UUID id, Photo.Size size) {
    return contents(List.of(id)).stream()
        .findFirst()
        .flatMap(content -> files.bytes(content.of(size)));
  }

  /** Removes photos with the caller's transaction; their files go when it is committed. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void remove(Collection<UUID> ids) {
    var contents = new ArrayList<UUID>();
    contents(ids)
        .forEach(content -> {
          contents.add(content.large());
          contents.add(content.small());
        });
    database
        .sql("DELETE FROM photo WHERE id = ANY (:ids::uuid[])")
        .param("ids", ids.toArray(UUID[]::new))
        .update();
    files.deleteWithTransaction(contents);
  }

  private List<Content> contents(Collection<UUID> ids) {
    return database
        .sql("SELECT file_id, small_file_id FROM photo WHERE id = ANY (:ids::uuid[])")
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, number) ->
            new Content(
                row.getObject("file_id", UUID.class), row.getObject("small_file_id", UUID.class)))
        .list();
  }
}
