package org.lintel.casework.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.AddingPhotos;
import org.lintel.casework.AnyDraftKey;
import org.lintel.casework.CaseDraft;
import org.lintel.casework.CaseDrafts;
import org.lintel.casework.DraftKey;
import org.lintel.casework.ServiceCase;
import org.lintel.platform.NotFound;
import org.lintel.platform.file.PhotoProblem;
import org.lintel.platform.file.PhotoRefused;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes what is typed and each photo by itself, and hands photos out; for owners and for staff. */
@Component
class PhotoAnswers {

  private static final String TEMPLATE = "casework/sent-photo";
  private static final Duration KEPT = Duration.ofHours(1);

  private final CaseDrafts drafts;
  private final AddingPhotos adding;

  PhotoAnswers(CaseDrafts drafts, AddingPhotos adding) {
    this.drafts = drafts;
    this.adding = adding;
  }

  /** A picture that whoever asks may see; another browser's store keeps none of it. */
  static ResponseEntity<byte[]> jpeg(ServiceCase found, UUID photo, Optional<byte[]> picture) {
    return jpeg(found.code(), photo, picture);
  }

  /** The same of what has no number yet. */
  static ResponseEntity<byte[]> jpeg(String code, UUID photo, Optional<byte[]> picture) {
    byte[] content = picture.orElseThrow(() -> new NotFound("photo " + photo));
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + code + "-" + photo + ".jpg\"")
        .header("X-Content-Type-Options", "nosniff")
        .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
        .body(content);
  }

  /** Whose draft of what the form means; empty when it means nothing. */
  static Optional<DraftKey> key(
      ServiceCase found, Optional<UUID> staff, Map<String, String> fields) {
    Optional<CaseDraft.Kind> kind = kind(fields.getOrDefault("kind", ""), staff.isPresent());
    return CasesController.id(fields.getOrDefault("submission", ""))
        .flatMap(form -> kind.map(what -> new DraftKey(found, what, staff, form)));
  }

  private static Optional<CaseDraft.Kind> kind(String typed, boolean isStaff) {
    return switch (typed.toLowerCase(Locale.ROOT)) {
      case "message" -> Optional.of(CaseDraft.Kind.MESSAGE);
      case "report" -> isStaff ? Optional.empty() : Optional.of(CaseDraft.Kind.REPORT);
      case "note" -> isStaff ? Optional.of(CaseDraft.Kind.NOTE) : Optional.empty();
      case "finish" -> isStaff ? Optional.of(CaseDraft.Kind.FINISH) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Keeps what is typed so far. */
  ResponseEntity<Void> keep(Optional<? extends AnyDraftKey> key, Map<String, String> fields) {
    if (key.isEmpty()) {
      return ResponseEntity.badRequest().build();
    }
    drafts.save(
        key.get(),
        new CaseDraft.Typed(
            fields.getOrDefault("words", ""),
            fields.getOrDefault("place", ""),
            fields.getOrDefault("problem", ""),
            fields.getOrDefault("spot", "")));
    return ResponseEntity.noContent().build();
  }

  /** Takes one photo; answers with it as the page shows it, or with why not. */
  ModelAndView add(
      Optional<? extends AnyDraftKey> key,
      Map<String, String> fields,
      Optional<MultipartFile> file,
      String base,
      Text text)
      throws IOException {
    Optional<UUID> upload = CasesController.id(fields.getOrDefault("upload", ""));
    if (key.isEmpty() || upload.isEmpty() || file.isEmpty()) {
      return refused(text.get("photo.problem.empty"), HttpStatus.BAD_REQUEST);
    }
    try (var content = file.get().getInputStream()) {
      return answer(adding.add(key.get(), upload.get(), content), base, text);
    } catch (PhotoRefused refused) {
      return refused(
          text.get(refused.key(), refused.arguments().toArray()),
          refused.problem() == PhotoProblem.BUSY
              ? HttpStatus.SERVICE_UNAVAILABLE
              : HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private static ModelAndView answer(AddingPhotos.Added added, String base, Text text) {
    if (added instanceof AddingPhotos.Added.In(CaseDraft.Sent sent)) {
      return Pages.show(
          TEMPLATE, new SentPhotoPage(Optional.of(PhotoForms.shown(base, sent, text)), ""));
    }
    String why = PhotoForms.refusal(added, text).orElse(text.get("casework.photo.over"));
    return refused(why, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static ModelAndView refused(String why, HttpStatus status) {
    return Pages.status(TEMPLATE, new SentPhotoPage(Optional.empty(), why), status);
  }
}
