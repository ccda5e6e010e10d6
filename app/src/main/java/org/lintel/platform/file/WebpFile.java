package org.lintel.platform.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Walks through the chunks of a WebP file (RFC 9649). Kept is the one that holds the picture, with
 * the size that it says itself: the size of the canvas around it proves nothing.
 */
final class WebpFile {

  /** Its decoder in Java keeps an object for every sixteen pixels. */
  private static final long MOST_PIXELS = 6_000_000;

  private static final int BYTES_PER_PIXEL = 44;
  private static final int HEAD = 12;
  private static final int MOVES = 0x02;

  private final PhotoBytes file;
  private Orientation orientation = Orientation.UPRIGHT;
  private int picture = -1;
  private int length;

  private WebpFile(PhotoBytes file) {
    this.file = file;
  }

  static PhotoFile read(PhotoBytes file) {
    return new WebpFile(file).read();
  }

  private PhotoFile read() {
    long end = file.fourLittle(4) + 8;
    if (end > file.length()) {
      throw new PhotoRefused(PhotoProblem.CUT_SHORT);
    }
    int at = HEAD;
    while (at + 8 <= end) {
      long bytes = file.fourLittle(at + 4);
      if (bytes > end - at - 8) {
        throw new PhotoRefused(PhotoProblem.CUT_SHORT);
      }
      take(at, (int) bytes);
      at += 8 + (int) bytes + ((int) bytes & 1);
    }
    if (picture < 0) {
      throw new PhotoRefused(PhotoProblem.DAMAGED);
    }
    return file.says(picture, "VP8L") ? lossless() : lossy();
  }

  private void take(int at, int bytes) {
    boolean isPicture = file.says(at, "VP8 ") || file.says(at, "VP8L");
    if (file.says(at, "ANIM")
        || file.says(at, "ANMF")
        || (file.says(at, "VP8X") && (file.at(at + 8) & MOVES) != 0)) {
      throw new PhotoRefused(PhotoProblem.MOVING);
    }
    if (isPicture && picture < 0) {
      picture = at;
      length = bytes;
    } else if (file.says(at, "EXIF")) {
      int start = at + 8 + (file.says(at + 8, "Exif\0\0") ? 6 : 0);
      orientation = Orientation.read(file, start, at + 8 + bytes);
    }
  }

  private PhotoFile lossless() {
    long bits = file.fourLittle(picture + 9);
    boolean isKnown = file.at(picture + 8) == 0x2F;
    return photo(isKnown, (int) (bits & 0x3FFF) + 1, (int) ((bits >> 14) & 0x3FFF) + 1);
  }

  private PhotoFile lossy() {
    boolean isKnown = (file.at(picture + 8) & 1) == 0 && file.says(picture + 11, "\u009D\u0001*");
    return photo(
        isKnown, file.twoLittle(picture + 14) & 0x3FFF, file.twoLittle(picture + 16) & 0x3FFF);
  }

  private PhotoFile photo(boolean isKnown, int width, int height) {
    if (!isKnown) {
      throw new PhotoRefused(PhotoProblem.DAMAGED);
    }
    return new PhotoFile("webp", width, height, orientation, BYTES_PER_PIXEL, bare())
        .within(MOST_PIXELS);
  }

  private byte[] bare() {
    int padded = length + (length & 1);
    return ByteBuffer.allocate(HEAD + 8 + padded)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt(4 + 8 + padded)
        .put("WEBP".getBytes(StandardCharsets.US_ASCII))
        .put(file.file(), picture, 8 + length)
        .array();
  }
}
