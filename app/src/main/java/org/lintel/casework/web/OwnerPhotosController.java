package org.lintel.casework.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.CasePhotos;
import org.lintel.casework.DraftKey;
import org.lintel.casework.ServiceCase;
import org.lintel.platform.NotFound;
import org.lintel.platform.file.Photo;
import org.lintel.platform.web.OpenToAll;
import org.lintel.platform.web.Text;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Photos of an owner's case, and what she is writing, with the link of her case. */
@Controller
@OpenToAll
@RequestMapping("/o/c/{token}")
class OwnerPhotosController {

  private final CasePhotos photos;
  private final PhotoAnswers answers;
  private final OwnerAnswers owner;

  OwnerPhotosController(CasePhotos photos, PhotoAnswers answers, OwnerAnswers owner) {
    this.photos = photos;
    this.answers = answers;
    this.owner = owner;
  }

  @GetMapping("/photos/{photo}")
  ResponseEntity<byte[]> large(@PathVariable String token, @PathVariable UUID photo) {
    return picture(token, photo, Photo.Size.LARGE);
  }

  @GetMapping("/photos/{photo}/small")
  ResponseEntity<byte[]> small(@PathVariable String token, @PathVariable UUID photo) {
    return picture(token, photo, Photo.Size.SMALL);
  }

  private ResponseEntity<byte[]> picture(String token, UUID photo, Photo.Size size) {
    return owner
        .find(token, found -> PhotoAnswers.jpeg(found, photo, photos.forOwner(found, photo, size)))
        .orElseThrow(() -> new NotFound("photo " + photo));
  }

  @PostMapping("/draft")
  ResponseEntity<Void> keep(@PathVariable String token, @RequestParam Map<String, String> fields) {
    return owner
        .find(token, found -> answers.keep(key(found, fields), fields))
        .orElse(ResponseEntity.notFound().build());
  }

  @PostMapping("/draft/photos")
  ModelAndView add(
      @PathVariable String token,
      Text text,
      @RequestParam Map<String, String> fields,
      @RequestParam Optional<MultipartFile> file) {
    return owner.with(
        token,
        found -> {
          try {
            return answers.add(key(found, fields), fields, file, owner.href(token), text);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static Optional<DraftKey> key(ServiceCase found, Map<String, String> fields) {
    return PhotoAnswers.key(found, Optional.empty(), fields);
  }
}
