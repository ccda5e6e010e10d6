package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * Photos as a form sends them.
 *
 * @param files chosen now
 * @param dropped ids of photos sent before that are not wanted any more
 */
record SentPhotos(List<MultipartFile> files, List<UUID> dropped) {

  /** None, of a form that has no photos. */
  static final SentPhotos NONE = new SentPhotos(List.of(), List.of());

  static final String FILES = "photos";
  private static final String DROPPED = "drop";

  static SentPhotos of(HttpServletRequest request) {
    var parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    List<MultipartFile> files = parts == null ? List.of() : parts.getFiles(FILES);
    String[] dropped = request.getParameterValues(DROPPED);
    return new SentPhotos(
        files.stream().filter(SentPhotos::isChosen).toList(),
        Arrays.stream(dropped == null ? new String[0] : dropped)
            .map(CasesController::id)
            .flatMap(Optional::stream)
            .toList());
  }

  /** A field that nothing was chosen in sends an empty part without a name. */
  private static boolean isChosen(MultipartFile file) {
    return !file.isEmpty() || !name(file).isBlank();
  }

  static String name(MultipartFile file) {
    String name = file.getOriginalFilename();
    return name == null ? "" : name;
  }
}
