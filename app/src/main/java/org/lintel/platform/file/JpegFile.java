package org.lintel.platform.file;

import java.io.ByteArrayOutputStream;

/**
 * Walks through the segments of a JPEG file (ITU T.81, annex B) up to the end of its first picture.
 * Kept are the tables, the frame and the scans, and the two application segments that tell how its
 * colours are written.
 */
final class JpegFile {

  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP14 = 0xEE;
  private static final int APP15 = 0xEF;
  private static final int COMMENT = 0xFE;

  /** A progressive picture keeps all its coefficients until the last scan. */
  private static final long MOST_PIXELS = 64_000_000;

  private static final long MOST_PROGRESSIVE = 40_000_000;
  private static final int BYTES_PROGRESSIVE = 6;

  /** Cameras write one, editors about ten; each may cost as much as the whole picture. */
  private static final int MOST_SCANS = 64;

  private final PhotoBytes file;
  private final ByteArrayOutputStream bare;
  private Orientation orientation = Orientation.UPRIGHT;
  private int width;
  private int height;
  private boolean isProgressive;
  private int scans;

  private JpegFile(PhotoBytes file) {
    this.file = file;
    this.bare = new ByteArrayOutputStream(file.length());
  }

  static PhotoFile read(PhotoBytes file) {
    return new JpegFile(file).read();
  }

  private PhotoFile read() {
    bare.write(file.file(), 0, 2);
    int at = 2;
    while (file.at(at) != 0xFF || file.at(at + 1) != END) {
      at = next(at);
    }
    bare.write(file.file(), at, 2);
    if (scans == 0) {
      throw new PhotoRefused(PhotoProblem.DAMAGED);
    }
    return new PhotoFile(
            "jpeg",
            width,
            height,
            orientation,
            isProgressive ? BYTES_PROGRESSIVE : 0,
            bare.toByteArray())
        .within(isProgressive ? MOST_PROGRESSIVE : MOST_PIXELS);
  }

  /** Takes the segment at that place; gives the place behind it. */
  private int next(int at) {
    if (file.at(at) != 0xFF) {
      throw new PhotoRefused(PhotoProblem.DAMAGED);
    }
    int marker = file.at(at + 1);
    if (marker == 0xFF) {
      return at + 1;
    }
    if (marker == 0 || marker == 1 || marker == START || isRestart(marker)) {
      throw new PhotoRefused(PhotoProblem.DAMAGED);
    }
    int end = at + 2 + file.two(at + 2);
    file.need(at, end - at);
    if (end < at + 4) {
      throw new PhotoRefused(PhotoProblem.DAMAGED);
    }
    take(marker, at, end);
    int behind = marker == SCAN ? behindScan(end) : end;
    if (isKept(marker, at)) {
      bare.write(file.file(), at, behind - at);
    }
    return behind;
  }

  private void take(int marker, int at, int end) {
    if (isFrame(marker)) {
      frame(marker, at);
    } else if (marker == SCAN) {
      scans++;
      if (width == 0 || scans > MOST_SCANS) {
        throw new PhotoRefused(PhotoProblem.DAMAGED);
      }
    } else if (marker == APP1 && file.says(at + 4, "Exif\0\0")) {
      orientation = Orientation.read(file, at + 10, end);
    }
  }

  private void frame(int marker, int at) {
    boolean isKnown = marker <= 0xC2 && file.at(at + 4) == 8 && width == 0;
    height = file.two(at + 5);
    width = file.two(at + 7);
    int colours = file.at(at + 9);
    isProgressive = marker == 0xC2;
    if (colours == 4) {
      throw new PhotoRefused(PhotoProblem.CMYK);
    }
    if (!isKnown || width == 0 || height == 0 || (colours != 1 && colours != 3)) {
      throw new PhotoRefused(PhotoProblem.DAMAGED);
    }
  }

  /** The first marker behind the data of a scan; 0 after 0xFF stands for 0xFF itself. */
  private int behindScan(int start) {
    int at = start;
    while (file.at(at) != 0xFF || isData(file.at(at + 1))) {
      at++;
    }
    return at;
  }

  private static boolean isData(int marker) {
    return marker == 0 || marker == 0xFF || isRestart(marker);
  }

  private static boolean isRestart(int marker) {
    return marker >= 0xD0 && marker <= 0xD7;
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private boolean isKept(int marker, int at) {
    if (marker == APP0) {
      return file.says(at + 4, "JFIF\0");
    }
    if (marker == APP14) {
      return file.says(at + 4, "Adobe");
    }
    return marker != COMMENT && (marker < APP1 || marker > APP15);
  }
}
