package org.lintel.platform.file;

import java.util.UUID;

/**
 * A kept photo: how large it is, so that a page can leave room for it before it is there.
 *
 * @param width of the photo
 * @param smallWidth of the small picture of it
 */
public record Photo(UUID id, int width, int height, int smallWidth, int smallHeight) {

  /** Which picture of it. */
  public enum Size {
    LARGE,
    SMALL
  }
}
