package org.lintel.casework.web;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.CasePhotos;
import org.lintel.casework.DeskDraftKey;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.file.Photo;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What is typed at the desk and the photos that go with it, before there is a case. */
@Controller
@Requires(Permission.HANDLE_CASES)
class NewCaseDraftsController {

  private static final String BASE = "/cases/new";

  private final NewCasePlaces places;
  private final NewCaseDrafts drafts;
  private final PhotoAnswers answers;
  private final CasePhotos photos;

  NewCaseDraftsController(
      NewCasePlaces places, NewCaseDrafts drafts, PhotoAnswers answers, CasePhotos photos) {
    this.places = places;
    this.drafts = drafts;
    this.answers = answers;
    this.photos = photos;
  }

  @PostMapping("/cases/new/draft")
  ResponseEntity<Void> keep(
      Viewer viewer, NewCaseFields where, @RequestParam Map<String, String> fields) {
    return answers.keep(key(viewer, where), fields);
  }

  @PostMapping("/cases/new/draft/photos")
  ModelAndView add(
      Viewer viewer,
      Text text,
      NewCaseFields where,
      @RequestParam Map<String, String> fields,
      @RequestParam Optional<MultipartFile> file)
      throws IOException {
    return answers.add(key(viewer, where), fields, file, BASE, text);
  }

  /** Begins anew: what was typed and its photos go. */
  @PostMapping("/cases/new/draft/removal")
  ModelAndView forget(Viewer viewer, NewCaseFields where) {
    key(viewer, where).ifPresent(drafts::forget);
    return Pages.seeOther(places.form(where));
  }

  @GetMapping("/cases/new/photos/{photo}")
  ResponseEntity<byte[]> large(Viewer viewer, @PathVariable UUID photo) {
    return picture(viewer, photo, Photo.Size.LARGE);
  }

  @GetMapping("/cases/new/photos/{photo}/small")
  ResponseEntity<byte[]> small(Viewer viewer, @PathVariable UUID photo) {
    return picture(viewer, photo, Photo.Size.SMALL);
  }

  private ResponseEntity<byte[]> picture(Viewer viewer, UUID photo, Photo.Size size) {
    return PhotoAnswers.jpeg("photo", photo, photos.atDesk(viewer.id(), photo, size));
  }

  private Optional<DeskDraftKey> key(Viewer viewer, NewCaseFields where) {
    return CasesController.id(NewCaseFields.text(where.submission()))
        .flatMap(_ -> places.at(viewer, where))
        .map(at -> drafts.key(viewer, at, where));
  }
}
