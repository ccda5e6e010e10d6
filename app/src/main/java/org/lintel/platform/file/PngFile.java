package org.lintel.platform.file;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Walks through the chunks of a PNG file (W3C PNG, third edition). Kept are the four that the
 * picture needs and its transparency: text and profiles can unpack to any size.
 */
final class PngFile {

  private static final long MOST_PIXELS = 64_000_000;
  private static final int SIGNATURE = 8;
  private static final int FRAME = 12;
  private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

  private PngFile() {}

  static PhotoFile read(PhotoBytes file) {
    if (!file.says(SIGNATURE + 4, "IHDR") || file.four(SIGNATURE) != 13) {
      file.need(SIGNATURE, FRAME + 13);
      throw new PhotoRefused(PhotoProblem.DAMAGED);
    }
    var photo =
        new PhotoFile(
                "png",
                file.four(SIGNATURE + 8),
                file.four(SIGNATURE + 12),
                Orientation.UPRIGHT,
                0,
                new byte[0])
            .within(MOST_PIXELS);
    var bare = new ByteArrayOutputStream(file.length());
    bare.write(file.file(), 0, SIGNATURE);
    var orientation = Orientation.UPRIGHT;
    int at = SIGNATURE;
    String chunk;
    do {
      int length = file.four(at);
      file.need(at, FRAME);
      file.need(at + FRAME, length);
      chunk = name(file, at + 4);
      if (KEPT.contains(chunk)) {
        refuseAltered(file, at, length);
        bare.write(file.file(), at, FRAME + length);
      } else if (chunk.equals("eXIf")) {
        orientation = Orientation.read(file, at + 8, at + 8 + length);
      }
      at += FRAME + length;
    } while (!chunk.equals("IEND"));
    return new PhotoFile(
        photo.format(), photo.width(), photo.height(), orientation, 0, bare.toByteArray());
  }

  private static String name(PhotoBytes file, int at) {
    var name = new StringBuilder(4);
    for (int letter = 0; letter < 4; letter++) {
      name.append((char) file.at(at + letter));
    }
    return name.toString();
  }

  private static void refuseAltered(PhotoBytes file, int at, int length) {
    var checksum = new CRC32();
    checksum.update(file.file(), at + 4, 4 + length);
    int end = at + 8 + length;
    long told = ((long) file.two(end) << 16) | file.two(end + 2);
    if (checksum.getValue() != told) {
      throw new PhotoRefused(PhotoProblem.DAMAGED);
    }
  }
}
