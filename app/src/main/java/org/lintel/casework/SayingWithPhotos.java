package org.lintel.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends what was written together with the photos that came before it: all of it or nothing. */
@Component
public class SayingWithPhotos {

  private final JdbcClient database;
  private final Talking talking;
  private final MovingACase moving;
  private final TakingInACase taking;
  private final Kept kept;

  SayingWithPhotos(
      JdbcClient database, Talking talking, MovingACase moving, TakingInACase taking, Kept kept) {
    this.database = database;
    this.talking = talking;
    this.moving = moving;
    this.taking = taking;
    this.kept = kept;
  }

  /** Drafts, and where their photos go. */
  @Component
  record Kept(CaseDrafts drafts, CasePhotos photos) {}

  /** The owner writes; words, photos or both. */
  @Transactional
  public Talking.Written ownerWrites(DraftKey draft, String words) {
    UUID entry = entry(draft, words);
    Talking.Written answer = talking.ownerWrites(draft.found(), entry, words);
    if (answer == Talking.Written.DONE) {
      attachToEntry(draft, draft.found().id(), entry);
    }
    return answer;
  }

  /** Staff write to the owner, who sees the photos too. */
  @Transactional
  public void staffWrite(
      Viewer viewer, DraftKey draft, int seen, String words, @Nullable LocalDate until) {
    UUID entry = entry(draft, words);
    talking.staffWrite(viewer, draft.found(), seen, new Talking.Answer(entry, words, until));
    attachToEntry(draft, draft.found().id(), entry);
  }

  /** Staff write down what the owner never sees, photos included. */
  @Transactional
  public void note(Viewer viewer, DraftKey draft, String words) {
    talking.note(viewer, draft.found(), draft.form(), words);
    kept.photos().attachToNote(draft, draft.form());
    kept.drafts().close(draft);
  }

  /** Done: words, photos or both show that it is. */
  @Transactional
  public MovingACase.Answer finish(Viewer viewer, DraftKey draft, int version, String evidence) {
    var answer =
        moving.move(
            new Actor.Staff(viewer.id()), draft.found(), version, new CaseMove.Finish(evidence));
    if (answer instanceof MovingACase.Answer.Made) {
      UUID id = draft.found().id();
      attachToEntry(draft, id, last(draft, id, OwnerEntry.Kind.DONE));
    }
    return answer;
  }

  /**
   * The owner reports something.
   *
   * @param draft of the page of a case that she came from; empty when she came from her home
   * @param network where it was sent from, as {@link Network} writes it
   */
  @Transactional
  public TakingInACase.Taken report(
      Optional<DraftKey> draft, NewCase given, Optional<String> network) {
    var taken = taking.byOwner(given, network);
    if (taken instanceof TakingInACase.Taken.In(UUID id)) {
      draft.ifPresent(kept -> attachToEntry(kept, id, last(kept, id, OwnerEntry.Kind.RECEIVED)));
    }
    return taken;
  }

  /** Staff take in what they are told, with what they were shown. */
  @Transactional
  public UUID takeIn(Viewer viewer, DeskDraftKey draft, NewCase given) {
    UUID id = taking.byStaff(viewer, given);
    attachToEntry(draft, new Timeline.Key(given.community(), id), OwnerEntry.Kind.RECEIVED);
    return id;
  }

  /** Throws away what was typed, with its photos. */
  @Transactional
  public void forget(AnyDraftKey draft) {
    List<UUID> uploads = kept.drafts().photos(draft).stream().map(CaseDraft.Sent::upload).toList();
    kept.drafts().drop(draft, uploads);
    kept.drafts().close(draft);
  }

  /** Photos that the writer does not want any more. */
  @Transactional
  public void drop(AnyDraftKey draft, List<UUID> uploads) {
    kept.drafts().drop(draft, uploads);
  }

  private void attachToEntry(DraftKey draft, UUID of, UUID entry) {
    attachToEntry(draft, new Timeline.Key(draft.found().place().communityId(), of), entry);
  }

  private void attachToEntry(AnyDraftKey draft, Timeline.Key of, OwnerEntry.Kind kind) {
    attachToEntry(draft, of, last(draft, of.id(), kind));
  }

  private void attachToEntry(AnyDraftKey draft, Timeline.Key of, UUID entry) {
    kept.photos().attachToEntry(draft, of, entry);
    kept.drafts().close(draft);
  }

  /**
   * The form's id, so that the same form is kept once; another one when that form was sent before
   * with other words, from a second page that knew nothing of it.
   */
  private UUID entry(DraftKey draft, String words) {
    Optional<String> before =
        database
            .sql(
                """
                SELECT words
                FROM case_entry
                WHERE community_id = :community AND case_id = :case AND id = :form
                """)
            .params(draft.parameters())
            .query(String.class)
            .optional();
    return before.filter(sent -> !sent.equals(words)).isPresent()
        ? UUID.randomUUID()
        : draft.form();
  }

  private UUID last(AnyDraftKey draft, UUID of, OwnerEntry.Kind kind) {
    return database
        .sql(
            """
            SELECT id
            FROM case_entry
            WHERE community_id = :community AND case_id = :of AND kind = :what
            ORDER BY at DESC, id DESC
            LIMIT 1
            """)
        .params(draft.parameters())
        .param("of", of)
        .param("what", kind.name())
        .query((row, number) -> row.getObject("id", UUID.class))
        .single();
  }
}
