package org.lintel.platform.file;

import java.util.Locale;

/** Why a file is not kept as a photo. */
public enum PhotoProblem {
  /** Nothing in it. */
  EMPTY,
  /** More bytes than a photo may have. */
  TOO_LARGE,
  /** More pixels than can be decoded with bounded memory. */
  TOO_MANY_PIXELS,
  /** HEIC, AVIF and their kin: phones can send them as JPEG. */
  HEIC,
  /** A picture that moves. */
  MOVING,
  /** Colours for printing. */
  CMYK,
  /** A file of another kind, whatever its name says. */
  NO_PHOTO,
  /** The end is missing. */
  CUT_SHORT,
  /** It says that it is a photo and cannot be read as one. */
  DAMAGED,
  /** Too many photos are being read at once. */
  BUSY;

  /** Message key of the reason. */
  public String key() {
    return "photo.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
