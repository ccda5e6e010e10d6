package org.lintel.casework;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.Tidying;
import org.lintel.platform.file.Photos;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was typed and not sent, with the photos that came before the words. */
@Component
public class CaseDrafts implements Tidying {

  static final Duration KEPT = Duration.ofDays(7);

  /** Far more than any form takes, so that even what is too long comes back to be cut. */
  private static final int LONGEST = 8000;

  private static final int LONGEST_SPOT = 800;
  private static final int LONGEST_CODE = 200;

  private static final String OWN =
      """
      d.community_id = :community AND d.form = :form AND d.kind = :kind
        AND d.case_id IS NOT DISTINCT FROM :case::uuid
        AND d.household_id IS NOT DISTINCT FROM :household::uuid
        AND d.staff_id IS NOT DISTINCT FROM :staff::uuid
      """;

  private static final UUID NOBODY = new UUID(0, 0);

  private static final String LATEST =
      """
      SELECT form, words, place, problem, spot
      FROM case_draft
      WHERE community_id = :community AND kind = :kind AND saved_at > :since
        AND staff_id IS NOT DISTINCT FROM :staff::uuid
      """;

  private static final String FIRST = "ORDER BY saved_at DESC, form LIMIT 1";

  private static final String LATEST_OF_CASE = LATEST + "AND case_id = :case::uuid " + FIRST;

  private static final String LATEST_AT_DESK =
      LATEST
          + """
          AND case_id IS NULL AND household_id IS NOT DISTINCT FROM :household::uuid
          """
          + FIRST;

  private final JdbcClient database;
  private final Photos photos;
  private final Clock clock;

  CaseDrafts(JdbcClient database, Photos photos, Clock clock) {
    this.database = database;
    this.photos = photos;
    this.clock = clock;
  }

  /** Keeps what is typed so far, unless it has been sent meanwhile. */
  @Transactional
  public void save(AnyDraftKey key, CaseDraft.Typed typed) {
    var parameters = new HashMap<String, @Nullable Object>(key.parameters());
    parameters.put("words", cut(typed.words(), LONGEST));
    parameters.put("place", cut(typed.place(), LONGEST_CODE));
    parameters.put("problem", cut(typed.problem(), LONGEST_CODE));
    parameters.put("spot", cut(typed.spot(), LONGEST_SPOT));
    write(parameters, SAVE);
  }

  /** Makes room for photos without touching what is typed. */
  void open(AnyDraftKey key) {
    write(new HashMap<String, @Nullable Object>(key.parameters()), OPEN);
  }

  private void write(Map<String, @Nullable Object> parameters, String sql) {
    parameters.put("now", Times.of(clock.instant()));
    database.sql(sql).params(parameters).update();
  }

  private static final String NOT_SENT =
      """
      WHERE NOT EXISTS (
          SELECT 1 FROM case_entry WHERE community_id = :community AND id = :form
            AND case_id = :case::uuid)
        AND NOT EXISTS (
          SELECT 1 FROM case_note WHERE community_id = :community AND id = :form
            AND case_id = :case::uuid)
        AND NOT EXISTS (
          SELECT 1 FROM service_case WHERE community_id = :community AND submission = :form)
      """;

  private static final String SAVE =
      """
      INSERT INTO case_draft AS d
        (community_id, form, organisation_id, case_id, household_id, kind, staff_id, words, place,
        problem, spot, saved_at)
      SELECT :community, :form, :organisation, :case::uuid, :household::uuid, :kind, :staff::uuid,
        :words, :place, :problem, :spot, :now
      """
          + NOT_SENT
          + """
          ON CONFLICT (community_id, form) DO UPDATE
          SET words = excluded.words, place = excluded.place, problem = excluded.problem,
            spot = excluded.spot, saved_at = excluded.saved_at
          WHERE
          """
          + OWN;

  private static final String OPEN =
      """
      INSERT INTO case_draft AS d
        (community_id, form, organisation_id, case_id, household_id, kind, staff_id, saved_at)
      SELECT :community, :form, :organisation, :case::uuid, :household::uuid, :kind, :staff::uuid,
        :now
      """
          + NOT_SENT
          + """
          ON CONFLICT (community_id, form) DO UPDATE
          SET saved_at = excluded.saved_at
          WHERE
          """
          + OWN;

  /** What that person was writing here last; empty when nothing of hers is unsent. */
  public Optional<CaseDraft> latest(ServiceCase found, CaseDraft.Kind kind, Optional<UUID> staff) {
    return latest(new DraftKey(found, kind, staff, NOBODY))
        .map(draft -> withPhotos(draft, new DraftKey(found, kind, staff, draft.form())));
  }

  /** What somebody was taking in there last; empty when nothing of hers is unsent. */
  public Optional<CaseDraft> latestAtDesk(int community, Optional<UUID> household, UUID staff) {
    return latest(new DeskDraftKey(community, household, staff, NOBODY))
        .map(draft ->
            withPhotos(draft, new DeskDraftKey(community, household, staff, draft.form())));
  }

  private CaseDraft withPhotos(CaseDraft draft, AnyDraftKey key) {
    return new CaseDraft(draft.form(), draft.typed(), photos(key));
  }

  private Optional<CaseDraft> latest(AnyDraftKey key) {
    return database
        .sql(key instanceof DraftKey ? LATEST_OF_CASE : LATEST_AT_DESK)
        .params(key.parameters())
        .param("since", Times.of(clock.instant().minus(KEPT)))
        .query((row, number) ->
            new CaseDraft(
                row.getObject("form", UUID.class),
                new CaseDraft.Typed(
                    row.getString("words"),
                    row.getString("place"),
                    row.getString("problem"),
                    row.getString("spot")),
                List.of()))
        .optional();
  }

  /** Photos of one draft in the order in which they came. */
  public List<CaseDraft.Sent> photos(AnyDraftKey key) {
    return database
        .sql(
            """
            SELECT p.upload, f.id AS photo_id, f.width, f.height, f.small_width, f.small_height
            FROM case_draft d
            JOIN case_draft_photo p ON p.community_id = d.community_id AND p.form = d.form
            JOIN photo f ON f.id = p.photo_id
            WHERE
            """
                + OWN
                + "ORDER BY p.at, p.upload")
        .params(key.parameters())
        .query((row, number) ->
            new CaseDraft.Sent(row.getObject("upload", UUID.class), Photos.read(row)))
        .list();
  }

  /** Takes photos out of a draft that its writer does not want any more. */
  void drop(AnyDraftKey key, List<UUID> uploads) {
    List<UUID> unwanted =
        photos(key).stream()
            .filter(sent -> uploads.contains(sent.upload()))
            .map(sent -> sent.photo().id())
            .toList();
    remove(unwanted);
  }

  private void remove(List<UUID> unwanted) {
    database
        .sql("DELETE FROM case_draft_photo WHERE photo_id = ANY (:photos::uuid[])")
        .param("photos", unwanted.toArray(UUID[]::new))
        .update();
    photos.remove(unwanted);
  }

  /** It was sent, with the photos that are elsewhere by now. */
  void close(AnyDraftKey key) {
    database.sql("DELETE FROM case_draft d WHERE " + OWN).params(key.parameters()).update();
  }

  /** Removes what nobody sent within a week. */
  @Override
  @Transactional
  public void tidy() {
    remove(
        database
            .sql(
                """
                SELECT p.photo_id
                FROM case_draft d
                JOIN case_draft_photo p ON p.community_id = d.community_id AND p.form = d.form
                WHERE d.saved_at < :before
                """)
            .param("before", Times.of(clock.instant().minus(KEPT)))
            .query((row, number) -> row.getObject("photo_id", UUID.class))
            .list());
    database
        .sql("DELETE FROM case_draft WHERE saved_at < :before")
        .param("before", Times.of(clock.instant().minus(KEPT)))
        .update();
  }

  private static String cut(String typed, int most) {
    return typed.codePointCount(0, typed.length()) <= most
        ? typed
        : typed.substring(0, typed.offsetByCodePoints(0, most));
  }
}
