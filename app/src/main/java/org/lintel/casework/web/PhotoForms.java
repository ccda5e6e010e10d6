package org.lintel.casework.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.AddingPhotos;
import org.lintel.casework.AnyDraftKey;
import org.lintel.casework.CaseDraft;
import org.lintel.casework.CaseDrafts;
import org.lintel.casework.CasePhotos;
import org.lintel.casework.DraftKey;
import org.lintel.casework.SayingWithPhotos;
import org.lintel.casework.ServiceCase;
import org.lintel.casework.Talking;
import org.lintel.platform.file.DevelopingPhotos;
import org.lintel.platform.file.Photo;
import org.lintel.platform.file.PhotoRefused;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What can be written with photos on the pages of a case, and the photos that stand there. */
@Component
class PhotoForms {

  private static final long MOST_BYTES = (long) DevelopingPhotos.MOST_MEGABYTES << 20;

  private final CaseDrafts drafts;
  private final CasePhotos photos;
  private final AddingPhotos adding;
  private final SayingWithPhotos saying;

  PhotoForms(CaseDrafts drafts, CasePhotos photos, AddingPhotos adding, SayingWithPhotos saying) {
    this.drafts = drafts;
    this.photos = photos;
    this.adding = adding;
    this.saying = saying;
  }

  SayingWithPhotos saying() {
    return saying;
  }

  /** Photos that the owner sees, by their entry. */
  Map<UUID, List<PhotoShown>> ofOwner(String base, ServiceCase found, Text text) {
    var shown = new Grouped(base, text);
    photos.ofOwner(found).forEach(photo -> shown.add(photo.entry(), photo.photo()));
    return shown.byLine;
  }

  /** All photos of the timeline, by their entry or note. */
  Map<UUID, List<PhotoShown>> ofStaff(String base, ServiceCase found, Text text) {
    var shown = new Grouped(base, text);
    photos.ofOwner(found).forEach(photo -> shown.add(photo.entry(), photo.photo()));
    photos.internal(found).forEach(photo -> shown.add(photo.note(), photo.photo()));
    return shown.byLine;
  }

  private static final class Grouped {

    private final Map<UUID, List<PhotoShown>> byLine = new HashMap<>();
    private final String base;
    private final Text text;
    private int number;

    private Grouped(String base, Text text) {
      this.base = base;
      this.text = text;
    }

    private void add(UUID line, Photo photo) {
      number++;
      byLine
          .computeIfAbsent(line, _ -> new ArrayList<>())
          .add(PhotoShown.of(base, photo, text.get("casework.photo.alt", number)));
    }
  }

  /** What was being written here, or an empty form. */
  Optional<CaseDraft> unsent(ServiceCase found, CaseDraft.Kind kind, Optional<UUID> staff) {
    return drafts.latest(found, kind, staff);
  }

  PhotoForm form(
      String base, ServiceCase found, CaseDraft.Kind kind, Optional<UUID> staff, Text text) {
    return form(base, kind, unsent(found, kind, staff), text);
  }

  /** The same with what was being written. */
  static PhotoForm form(String base, CaseDraft.Kind kind, Optional<CaseDraft> unsent, Text text) {
    return new PhotoForm(
        kind.key(),
        unsent.map(CaseDraft::form).orElseGet(UUID::randomUUID).toString(),
        base + "/draft",
        unsent.map(draft -> draft.typed().words()).orElse(""),
        unsent.map(CaseDraft::photos).orElse(List.of()).stream()
            .map(sent -> shown(base, sent, text))
            .toList());
  }

  /** What somebody was taking in at the desk. */
  Optional<CaseDraft> unsentAtDesk(int community, Optional<UUID> household, UUID staff) {
    return drafts.latestAtDesk(community, household, staff);
  }

  /** Photos of one draft. */
  List<CaseDraft.Sent> photos(AnyDraftKey key) {
    return drafts.photos(key);
  }

  static PhotoShown.Unsent shown(String base, CaseDraft.Sent sent, Text text) {
    return new PhotoShown.Unsent(
        sent.upload(), PhotoShown.of(base, sent.photo(), text.get("casework.photo.unsent")));
  }

  void keep(AnyDraftKey key, CaseDraft.Typed typed) {
    drafts.save(key, typed);
  }

  /** The same with the photos that came along; says of each that is refused why. */
  Refusals keep(AnyDraftKey key, CaseDraft.Typed typed, SentPhotos sent, Text text) {
    var refusals = Refusals.none();
    receive(key, sent, text, refusals);
    keep(key, typed);
    return refusals;
  }

  /** How many photos would go with it. */
  int count(AnyDraftKey key) {
    return drafts.photos(key).size();
  }

  /** Takes the photos of a form that was sent whole; says of each that is refused why. */
  void receive(AnyDraftKey key, SentPhotos sent, Text text, Refusals refusals) {
    saying.drop(key, sent.dropped());
    for (MultipartFile file : sent.files()) {
      Optional<String> refusal = refusal(key, file, text);
      refusal.ifPresent(why ->
          refusals.add(
              key.kind().key() + "-photos", "casework.photo.refused", SentPhotos.name(file), why));
    }
  }

  /**
   * What stands against sending a message: its words may be missing when there are photos. What is
   * refused is kept as a draft, with the photos that were not.
   *
   * @param field name of the field of the words
   */
  Refusals refusals(DraftKey key, SentPhotos sent, Text text, String field, TypedText typed) {
    var refusals = Refusals.none();
    receive(key, sent, text, refusals);
    if (count(key) == 0) {
      typed.need(refusals, field, Talking.LONGEST);
    } else {
      typed.limit(refusals, field, Talking.LONGEST);
    }
    if (!refusals.isEmpty()) {
      keep(key, CaseDraft.Typed.words(typed.typed()));
    }
    return refusals;
  }

  private Optional<String> refusal(AnyDraftKey key, MultipartFile file, Text text) {
    try {
      if (file.getSize() > MOST_BYTES) {
        return Optional.of(text.get("photo.problem.too-large", DevelopingPhotos.MOST_MEGABYTES));
      }
      byte[] content = file.getBytes();
      var added =
          adding.add(key, UUID.nameUUIDFromBytes(content), new ByteArrayInputStream(content));
      return refusal(added, text);
    } catch (PhotoRefused refused) {
      return Optional.of(text.get(refused.key(), refused.arguments().toArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Why it was not added; a form that was sent already needs no photos any more. */
  static Optional<String> refusal(AddingPhotos.Added added, Text text) {
    return switch (added) {
      case AddingPhotos.Added.In _, AddingPhotos.Added.Over _ -> Optional.empty();
      case AddingPhotos.Added.TooMany(int most) ->
          Optional.of(text.get("casework.photo.too-many", most));
      case AddingPhotos.Added.TooManyToday(int most) ->
          Optional.of(text.get("casework.photo.too-many-today", most));
    };
  }
}
