package org.lintel.platform.file;

/**
 * A photo as it was sent, looked at and not yet decoded.
 *
 * @param format name that Java knows a reader by
 * @param bytesPerPixel what decoding takes at most, beside the picture that comes of it
 * @param bare the file without anything that the picture does not need: no place, no camera, no
 *     profile, no second picture, nothing behind the end
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record PhotoFile(
    String format, int width, int height, Orientation orientation, int bytesPerPixel, byte[] bare) {

  /**
   * Looks at the content; a name or a type that came with it says nothing.
   *
   * @throws PhotoRefused when it is no photo that can be read
   */
  static PhotoFile of(byte[] content) {
    var file = new PhotoBytes(content);
    if (file.length() == 0) {
      throw new PhotoRefused(PhotoProblem.EMPTY);
    }
    if (file.says(0, "\u00FF\u00D8\u00FF")) {
      return JpegFile.read(file);
    }
    if (file.says(0, "\u0089PNG\r\n\u001A\n")) {
      return PngFile.read(file);
    }
    if (file.says(0, "RIFF") && file.says(8, "WEBP")) {
      return WebpFile.read(file);
    }
    if (file.says(0, "GIF8")) {
      throw new PhotoRefused(PhotoProblem.MOVING);
    }
    throw new PhotoRefused(isHeic(file) ? PhotoProblem.HEIC : PhotoProblem.NO_PHOTO);
  }

  private static boolean isHeic(PhotoBytes file) {
    return file.says(4, "ftyphe")
        || file.says(4, "ftypmif1")
        || file.says(4, "ftypmsf1")
        || file.says(4, "ftypavi");
  }

  long pixels() {
    return (long) width * height;
  }

  /** Refuses a picture that takes more pixels than its kind may have. */
  PhotoFile within(long most) {
    if (width < 1 || height < 1) {
      throw new PhotoRefused(PhotoProblem.DAMAGED);
    }
    if (pixels() > most) {
      throw new PhotoRefused(PhotoProblem.TOO_MANY_PIXELS, width, height, most / 1_000_000);
    }
    return this;
  }
}
