package org.lintel.casework.web;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.CasePhotos;
import org.lintel.casework.Cases;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.file.Photo;
import org.lintel.platform.web.Text;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Photos of a case for staff, and what they are writing about it. */
@Controller
@Requires(Permission.READ_CASES)
class CasePhotosController {

  private final Cases cases;
  private final CasePhotos photos;
  private final PhotoAnswers answers;

  CasePhotosController(Cases cases, CasePhotos photos, PhotoAnswers answers) {
    this.cases = cases;
    this.photos = photos;
    this.answers = answers;
  }

  @GetMapping("/cases/{id}/photos/{photo}")
  ResponseEntity<byte[]> large(Viewer viewer, @PathVariable UUID id, @PathVariable UUID photo) {
    return picture(viewer, id, photo, Photo.Size.LARGE);
  }

  @GetMapping("/cases/{id}/photos/{photo}/small")
  ResponseEntity<byte[]> small(Viewer viewer, @PathVariable UUID id, @PathVariable UUID photo) {
    return picture(viewer, id, photo, Photo.Size.SMALL);
  }

  private ResponseEntity<byte[]> picture(Viewer viewer, UUID id, UUID photo, Photo.Size size) {
    var found = cases.find(viewer, Permission.READ_CASES, id);
    return PhotoAnswers.jpeg(found, photo, photos.forStaff(found, viewer.id(), photo, size));
  }

  @PostMapping("/cases/{id}/draft")
  @Requires(Permission.HANDLE_CASES)
  ResponseEntity<Void> keep(
      Viewer viewer, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    var found = cases.find(viewer, Permission.HANDLE_CASES, id);
    return answers.keep(PhotoAnswers.key(found, Optional.of(viewer.id()), fields), fields);
  }

  @PostMapping("/cases/{id}/draft/photos")
  @Requires(Permission.HANDLE_CASES)
  ModelAndView add(
      Viewer viewer,
      Text text,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      @RequestParam Optional<MultipartFile> file)
      throws IOException {
    var found = cases.find(viewer, Permission.HANDLE_CASES, id);
    var key = PhotoAnswers.key(found, Optional.of(viewer.id()), fields);
    return answers.add(key, fields, file, "/cases/" + id, text);
  }
}
