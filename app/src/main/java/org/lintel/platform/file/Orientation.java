package org.lintel.platform.file;

import java.awt.geom.AffineTransform;

/**
 * How a camera was held, as its EXIF block says (tag 0x0112): the eight ways to turn and mirror a
 * picture. A block that cannot be understood says nothing.
 */
enum Orientation {
  UPRIGHT(1, 0, 0, 1, 0, 0),
  MIRRORED(-1, 0, 0, 1, 1, 0),
  UPSIDE_DOWN(-1, 0, 0, -1, 1, 1),
  UPSIDE_DOWN_MIRRORED(1, 0, 0, -1, 0, 1),
  LEFT_MIRRORED(0, 1, 1, 0, 0, 0),
  LEFT(0, 1, -1, 0, 1, 0),
  RIGHT_MIRRORED(0, -1, -1, 0, 1, 1),
  RIGHT(0, -1, 1, 0, 0, 1);

  private static final int TAG = 0x0112;
  private static final int ENTRY_BYTES = 12;
  private static final int MOST_ENTRIES = 500;

  private final int m00;
  private final int m10;
  private final int m01;
  private final int m11;
  private final int right;
  private final int down;

  Orientation(int m00, int m10, int m01, int m11, int right, int down) {
    this.m00 = m00;
    this.m10 = m10;
    this.m01 = m01;
    this.m11 = m11;
    this.right = right;
    this.down = down;
  }

  boolean isOnItsSide() {
    return m00 == 0;
  }

  /** Makes a picture of that size upright. */
  AffineTransform of(int width, int height) {
    int across = isOnItsSide() ? height : width;
    int along = isOnItsSide() ? width : height;
    return new AffineTransform(m00, m10, m01, m11, right * across, down * along);
  }

  /** What the TIFF block from there says. */
  static Orientation read(PhotoBytes file, int start, int end) {
    try {
      return values()[said(file, start, end) - 1];
    } catch (PhotoRefused | IndexOutOfBoundsException _) {
      return UPRIGHT;
    }
  }

  private static int said(PhotoBytes file, int start, int end) {
    boolean isLittle = file.says(start, "II");
    int directory = start + (int) number(file, start + 4, 4, isLittle);
    int entries = Math.min((int) number(file, directory, 2, isLittle), MOST_ENTRIES);
    for (int entry = 0; entry < entries; entry++) {
      int at = directory + 2 + entry * ENTRY_BYTES;
      if (at < start || at + ENTRY_BYTES > end) {
        return 1;
      }
      if (number(file, at, 2, isLittle) == TAG) {
        return (int) number(file, at + 8, 2, isLittle);
      }
    }
    return 1;
  }

  private static long number(PhotoBytes file, int at, int bytes, boolean isLittle) {
    if (bytes == 2) {
      return isLittle ? file.twoLittle(at) : file.two(at);
    }
    return isLittle ? file.fourLittle(at) : file.four(at);
  }
}
