package org.lintel.casework.web;

import java.util.UUID;
import org.lintel.platform.file.Photo;

/**
 * A photo on a page, with the room that it takes before it is there.
 *
 * @param small address of the small picture
 */
public record PhotoShown(String href, String small, int width, int height, String alt) {

  static PhotoShown of(String base, Photo photo, String alt) {
    String href = base + "/photos/" + photo.id();
    return new PhotoShown(href, href + "/small", photo.smallWidth(), photo.smallHeight(), alt);
  }

  /** A photo that a form holds and that is not sent yet. */
  public record Unsent(UUID upload, PhotoShown photo) {}
}
