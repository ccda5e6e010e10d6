package org.lintel.platform.web;

import org.springframework.web.multipart.MultipartFile;

/** What came in of a field for a file. */
public final class Uploaded {

  private Uploaded() {}

  /** Why there is nothing to read: an empty file was chosen, or, as the page says it, none. */
  public static String nothing(MultipartFile file, String none) {
    String name = file.getOriginalFilename();
    return name == null || name.isBlank() ? none : "sheet.problem.empty";
  }
}
