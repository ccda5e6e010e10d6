package org.lintel.casework;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.file.DevelopedPhoto;
import org.lintel.platform.file.DevelopingPhotos;
import org.lintel.platform.file.PhotoRefused;
import org.lintel.platform.file.Photos;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes photos in, each by itself, into the draft of what they belong to. The same upload sent
 * twice is one photo. It is made anew before the database is asked for anything.
 */
@Component
public class AddingPhotos {

  /** Photos of the owner of one case within a day. */
  static final int MOST_A_DAY = 60;

  private final JdbcClient database;
  private final CaseDrafts drafts;
  private final DevelopingPhotos developing;
  private final Photos photos;
  private final Clock clock;
  private final TransactionTemplate transaction;

  AddingPhotos(
      JdbcClient database,
      CaseDrafts drafts,
      DevelopingPhotos developing,
      Photos photos,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.drafts = drafts;
    this.developing = developing;
    this.photos = photos;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What came of it. */
  public sealed interface Added {

    record In(CaseDraft.Sent sent) implements Added {}

    /** The message has as many as it can. */
    record TooMany(int most) implements Added {}

    /** The owner sent as many as she can in a day. */
    record TooManyToday(int most) implements Added {}

    /** What they belong to was sent already. */
    record Over() implements Added {}
  }

  /**
   * Adds a photo to a draft.
   *
   * @param upload the browser's own id of the photo
   * @throws PhotoRefused when it is no photo that can be kept
   */
  public Added add(AnyDraftKey key, UUID upload, InputStream content) throws IOException {
    Optional<CaseDraft.Sent> before = sent(key, upload);
    if (before.isPresent()) {
      return new Added.In(before.get());
    }
    if (key.staff().isEmpty() && today(key) >= MOST_A_DAY) {
      return new Added.TooManyToday(MOST_A_DAY);
    }
    if (drafts.photos(key).size() >= CaseDraft.MOST_PHOTOS) {
      return new Added.TooMany(CaseDraft.MOST_PHOTOS);
    }
    DevelopedPhoto developed = developing.develop(content);
    return Objects.requireNonNull(transaction.execute(_ -> keep(key, upload, developed)));
  }

  private Added keep(AnyDraftKey key, UUID upload, DevelopedPhoto developed) {
    drafts.open(key);
    if (!lock(key)) {
      return new Added.Over();
    }
    Optional<CaseDraft.Sent> before = sent(key, upload);
    if (before.isPresent()) {
      return new Added.In(before.get());
    }
    if (drafts.photos(key).size() >= CaseDraft.MOST_PHOTOS) {
      return new Added.TooMany(CaseDraft.MOST_PHOTOS);
    }
    var photo = photos.add(key.staff().orElse(AuditTrail.SYSTEM), developed);
    database
        .sql(
            """
            INSERT INTO case_draft_photo (community_id, form, upload, photo_id, organisation_id, at)
            VALUES (:community, :form, :upload, :photo, :organisation, :now)
            """)
        .params(key.parameters())
        .param("upload", upload)
        .param("photo", photo.id())
        .param("now", Times.of(clock.instant()))
        .update();
    return new Added.In(new CaseDraft.Sent(upload, photo));
  }

  private Optional<CaseDraft.Sent> sent(AnyDraftKey key, UUID upload) {
    return drafts.photos(key).stream().filter(sent -> sent.upload().equals(upload)).findFirst();
  }

  /** Photos of one draft come one after the other; false when there is no such draft of hers. */
  private boolean lock(AnyDraftKey key) {
    return !database
        .sql(
            """
            SELECT d.form
            FROM case_draft d
            WHERE d.community_id = :community AND d.form = :form AND d.kind = :kind
              AND d.case_id IS NOT DISTINCT FROM :case::uuid
              AND d.household_id IS NOT DISTINCT FROM :household::uuid
              AND d.staff_id IS NOT DISTINCT FROM :staff::uuid
            FOR UPDATE
            """)
        .params(key.parameters())
        .query((row, number) -> number)
        .list()
        .isEmpty();
  }

  private int today(AnyDraftKey key) {
    return database
        .sql(
            """
            SELECT
              (SELECT count(*)
                FROM case_entry_photo p
                JOIN case_entry e
                  ON e.community_id = p.community_id AND e.case_id = p.case_id AND e.id = p.entry_id
                WHERE p.community_id = :community AND p.case_id = :case AND p.at > :since
                  AND e.author = 'OWNER')
              + (SELECT count(*)
                FROM case_draft d
                JOIN case_draft_photo p ON p.community_id = d.community_id AND p.form = d.form
                WHERE d.community_id = :community AND d.case_id = :case AND d.staff_id IS NULL
                  AND p.at > :since)
            """)
        .params(key.parameters())
        .param("since", Times.of(clock.instant().minus(Duration.ofDays(1))))
        .query(Integer.class)
        .single();
  }
}
